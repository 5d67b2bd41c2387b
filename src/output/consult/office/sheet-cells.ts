import { type Xml, xml } from '../../../render/office/xml.ts'
import { safeCell } from '../files/csv.ts'
import type { STYLE } from './sheet-look.ts'

/** The longest text that a cell can hold, in UTF-16 units. */
const LONGEST = 32_767

/** What stands at the end of a text that is longer. */
const CUT = ' [cut here: a cell of a spreadsheet holds no more]'

/** 1 to "A", 27 to "AA". */
export function columnName(number: number): string {
  const rest = (number - 1) % 26
  const before = (number - 1 - rest) / 26
  return (before === 0 ? '' : columnName(before)) + String.fromCharCode(65 + rest)
}

export interface SheetCell {
  readonly text: string
  readonly style: (typeof STYLE)[keyof typeof STYLE]
}

/**
 * A row of text. What a spreadsheet could run as a formula begins with an apostrophe of its own, which stays when the sheet is saved
 * in another form and opened again.
 */
export const sheetRow = (number: number, cells: readonly SheetCell[], height?: number): Xml =>
  xml`<row r="${number}"${height !== undefined && xml` ht="${height}" customHeight="1"`}>${cells.map(({ text, style }, index) => {
    const place = `${columnName(index + 1)}${number}`
    return text === ''
      ? xml`<c r="${place}" s="${style}"/>`
      : xml`<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${fitCell(safeCell(text))}</t></is></c>`
  })}</row>`

/** A text that is longer than a cell is cut between two characters, and says so. */
const fitCell = (text: string): string => (text.length <= LONGEST ? text : `${text.slice(0, LONGEST - CUT.length).replace(/[\uD800-\uDBFF]$/, '')}${CUT}`)
