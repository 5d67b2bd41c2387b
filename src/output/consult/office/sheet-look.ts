import { type Xml, xml } from '../../../render/office/xml.ts'

export const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'

/** Styles of cells by their place in `sheetLook`. Whatever is not locked is for the reader to fill in. */
export const STYLE = { plain: 0, head: 1, locked: 2, input: 3, quiet: 4, title: 5, notice: 6, label: 7, section: 8, choice: 9 } as const

/** Looks of cells, in the order of `STYLE`. All hold text, so nothing that is typed turns into a date or a number. */
export function sheetLook(): Xml {
  const font = (inner: string) => xml`<font>${{ xml: inner }}<name val="Arial"/></font>`
  const fill = (colour: string) => xml`<fill><patternFill patternType="solid"><fgColor rgb="FF${colour}"/></patternFill></fill>`
  const look = (fontId: number, fillId: number, { border = 0, isOpen = false } = {}) =>
    xml`<xf numFmtId="49" fontId="${fontId}" fillId="${fillId}" borderId="${border}" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyBorder="1" applyAlignment="1" applyProtection="1"><alignment vertical="top" wrapText="1"/><protection locked="${isOpen ? 0 : 1}"/></xf>`
  const fonts = [
    '<sz val="10"/>',
    '<b/><sz val="10"/><color rgb="FFFFFFFF"/>',
    '<sz val="9"/><color rgb="FF505A5F"/>',
    '<b/><sz val="16"/>',
    '<b/><sz val="10"/>',
  ].map(font)
  const line = (side: string, colour: string) => xml`<${{ xml: side }} style="thin"><color rgb="FF${colour}"/></${{ xml: side }}>`
  const borders = [
    xml`<border><left/><right/><top/><bottom/><diagonal/></border>`,
    xml`<border><left/><right/><top/>${line('bottom', 'B1B4B6')}<diagonal/></border>`,
    xml`<border>${['left', 'right', 'top', 'bottom'].map((side) => line(side, '505A5F'))}<diagonal/></border>`,
  ]
  const fills = [
    xml`<fill><patternFill patternType="none"/></fill>`,
    xml`<fill><patternFill patternType="gray125"/></fill>`,
    fill('0B0C0C'),
    fill('F3F2F1'),
    fill('FFF7BF'),
    fill('FFFFFF'),
  ]
  const looks = [
    look(0, 0),
    look(1, 2),
    look(0, 3, { border: 1 }),
    look(0, 5, { border: 2, isOpen: true }),
    look(2, 3, { border: 1 }),
    look(3, 0),
    look(4, 4, { border: 2 }),
    look(4, 0),
    look(4, 3, { border: 1 }),
    look(0, 5, { border: 2, isOpen: true }),
  ]
  return xml`<styleSheet xmlns="${SHEET}"><fonts count="${fonts.length}">${fonts}</fonts><fills count="${fills.length}">${fills}</fills><borders count="${borders.length}">${borders}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="${looks.length}">${looks}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles></styleSheet>`
}
