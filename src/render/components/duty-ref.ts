import { addressOf } from '../../model/address.ts'
import { attributeOf } from '../../model/component-node.ts'
import { element, textNode } from '../element.ts'
import { dutyRefTarget, dutyRefWords } from '../inline-words.ts'
import type { ComponentRenderer } from '../page.ts'

/** `<DutyRef id="..." />`: a link to a duty elsewhere, by its number and permanent id. */
export const renderDutyRef: ComponentRenderer = (node, { edition, base }, { startsSentence }) => {
  const words = dutyRefWords(edition, node, startsSentence)
  const duty = edition.duties.get(attributeOf(node, 'id') ?? '')
  return [duty === undefined ? textNode(words) : element('a', { href: addressOf(dutyRefTarget(duty), base) }, words)]
}
