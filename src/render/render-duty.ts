import { toHtml } from 'hast-util-to-html'
import { addressOf } from '../model/address.ts'
import type { Edition } from '../model/edition.ts'
import type { Duty } from '../model/section.ts'
import { dutyToHast } from './duty-to-hast.ts'
import { element, textNode } from './element.ts'

/**
 * A duty in its box, for any page but its section’s: sentence, quiet lines, permanent id. Its number leads to the paragraph in its
 * section. With `headingLevel` a heading of that level stands over the sentence and holds the number.
 */
export function renderDuty(edition: Edition, duty: Duty, { base, headingLevel }: { base: string; headingLevel?: number | undefined }): string {
  const href = addressOf({ to: 'block', section: duty.section, id: duty.id }, base)
  const number =
    duty.number === undefined || headingLevel !== undefined ? [] : [element('a', { className: ['block__number'], href }, duty.number), textNode(' ')]
  return toHtml(dutyToHast(edition, duty, { base, id: duty.id, number, headingLevel }))
}
