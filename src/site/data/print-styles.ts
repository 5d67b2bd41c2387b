import { capitalise, standingOf } from '#engine'
import type { ManualData } from '#schemas'
import type { View } from '../view.ts'

/** The printed pages of an edition say its number and standing. */
export const editionPrintStyles = ({ at, edition }: View): string =>
  printStyles(edition.config, `${at === 'draft' ? 'DRAFT, not in force. ' : ''}Edition ${edition.data.edition}: ${capitalise(standingOf(edition))}`)

/**
 * The margins of a printed page: the manual’s title, what the page is of, the notice, and the page of all pages. A file
 * of its own, because the words are the manual’s.
 */
export function printStyles(config: ManualData, of: string): string {
  const box = (place: string, content: string, width = 'auto') =>
    `  @${place} { content: ${content}; width: ${width}; font: 8pt/1.3 sans-serif; vertical-align: middle; }`
  const boxes = [
    box('top-left', cssString(config.title)),
    box('top-right', cssString(of)),
    box('bottom-left', cssString(config.notice?.banner ?? config.publisher), '80%'),
    box('bottom-right', '"Page " counter(page) " of " counter(pages)', '20%'),
  ]
  return `@page {\n  size: A4;\n  margin: 22mm 18mm 24mm;\n${boxes.join('\n')}\n}\n`
}

/** Words as a CSS string: what could end it is written as a code point (CSS Syntax, "serialize a string"). */
const cssString = (words: string): string => `"${words.replace(/["\\<\n\r\f\0]/g, (character) => `\\${character.codePointAt(0)?.toString(16)} `)}"`
