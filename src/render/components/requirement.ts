import { attributeOf } from '../../model/component-node.ts'
import { isLive } from '../../model/edition.ts'
import { blockId, blockNumber } from '../anchors.ts'
import { cellToHast, element } from '../element.ts'
import type { ComponentRenderer } from '../page.ts'
import { requirementHeading, requirementLines } from '../requirement-lines.ts'

/** `<Requirement id="..." />`: what the law asks of the person managed, in a box that is not a duty’s. */
export const renderRequirement: ComponentRenderer = (node, page) => {
  const requirement = page.edition.registers.requirements.records.get(attributeOf(node, 'id') ?? '')
  if (requirement === undefined || !isLive(page.edition, requirement)) return []
  const anchor = page.anchorOf(node)
  const lines = requirementLines(page.edition, requirement).map(({ label, cell }) =>
    element('div', {}, element('dt', {}, label), element('dd', {}, ...cellToHast(cell, page.base))),
  )
  return [
    element(
      'div',
      { className: ['block', 'requirement'], ...blockId(anchor) },
      element('p', { className: ['requirement__heading'] }, ...blockNumber(anchor), element('strong', {}, requirementHeading(page.edition, requirement))),
      element('p', {}, requirement.requirement),
      element('dl', { className: ['requirement__lines'] }, ...lines),
    ),
  ]
}
