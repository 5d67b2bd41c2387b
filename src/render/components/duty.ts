import { attributeOf } from '../../model/component-node.ts'
import { blockNumber } from '../anchors.ts'
import { dutyToHast } from '../duty-to-hast.ts'
import type { ComponentRenderer } from '../page.ts'

/** `<Duty id="..." />`: the duty of that id, printed from the data. One that does not exist prints nothing. */
export const renderDutyComponent: ComponentRenderer = (node, page) => {
  const duty = page.edition.duties.get(attributeOf(node, 'id') ?? '')
  if (duty === undefined) return []
  const anchor = page.anchorOf(node)
  return [dutyToHast(page.edition, duty, { base: page.base, id: anchor.id, number: blockNumber(anchor) })]
}
