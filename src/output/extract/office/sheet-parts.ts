import { type Xml, xml } from '../../../render/office/xml.ts'
import type { DocumentTable, ExtractDocument } from '../extract-document.ts'

export const SHEET = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const RELATED = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'

/** Styles of cells by their place in `sheetStyles`. */
const STYLE = { plain: 0, head: 1, text: 2, label: 3, guarded: 4, link: 5 } as const

/** A cell of text. One that a spreadsheet would take for a formula is marked as text, as a person marks it with an apostrophe. */
function cell(reference: string, text: string, style: number = STYLE.text): Xml {
  if (text === '') return xml``
  const kept = FORMULA.test(text) ? STYLE.guarded : style
  return xml`<c r="${reference}" t="inlineStr" s="${kept}"><is><t xml:space="preserve">${text.slice(0, LONGEST)}</t></is></c>`
}

/** First characters of what a spreadsheet takes for a formula, with their full-width forms. */
const FORMULA = /^[=+\-@\t\r\n\uFF1D\uFF0B\uFF0D\uFF20]/

/** The longest text that a cell can hold. */
const LONGEST = 32_767

/** 1 to "A", 27 to "AA". */
function columnName(number: number): string {
  const rest = (number - 1) % 26
  const before = (number - 1 - rest) / 26
  return (before === 0 ? '' : columnName(before)) + String.fromCharCode(65 + rest)
}

/** The columns that are printed: as many as can be read on a landscape page. The rest is for filtering and following up. */
export const printedColumns = ({ header }: DocumentTable): string =>
  `$A:$${columnName(Math.max(1, header.indexOf('cohorts') + 1, header.indexOf('words') + 1))}`

/** All cells of a sheet, as a fixed range. */
export const writtenRange = ({ header, rows }: DocumentTable): string => `$A$1:$${columnName(header.length)}$${rows.length + 1}`

/** Widths of columns in characters, where a column holds more or less than a few words. */
const WIDTHS: Readonly<Record<string, number>> = {
  part: 24,
  number: 9,
  modality: 11,
  sentence: 70,
  words: 100,
  kind: 12,
  section: 28,
  trigger: 30,
  deadline: 24,
  rev: 5,
  fingerprint: 19,
  shares: 50,
}
const USUAL_WIDTH = 22

/** Columns that hold an address, which opens when it is chosen. */
const ADDRESSES = ['address', 'changed address'] as const

/** Every cell of a table that holds an address, with the id of its relation. */
export function sheetLinks({ header, rows }: DocumentTable): { id: string; cell: string; address: string }[] {
  const columns = ADDRESSES.map((name) => header.indexOf(name)).filter((index) => index !== -1)
  return rows.flatMap((row, index) =>
    columns.flatMap((column) => {
      const place = `${columnName(column + 1)}${index + 2}`
      const address = row[column] ?? ''
      return address === '' ? [] : [{ id: `to${place}`, cell: place, address }]
    }),
  )
}

/** A table of the document, one duty or paragraph a row, under a header that stays and has a filter in each column. */
export function tableSheet({ title, standing, notice, count, note }: ExtractDocument, table: DocumentTable, isShown: boolean): Xml {
  const { header, rows } = table
  const links = sheetLinks(table)
  const isAddress = header.map((name) => (ADDRESSES as readonly string[]).includes(name))
  const filled = rows.length > 0 ? rows : [[note ?? count]]
  const row = (cells: readonly string[], number: number, style: number) =>
    xml`<row r="${number}">${cells.map((text, index) => cell(`${columnName(index + 1)}${number}`, text, style === STYLE.text && isAddress[index] === true ? STYLE.link : style))}</row>`
  return xml`<worksheet xmlns="${SHEET}" xmlns:r="${RELATED}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"${isShown && xml` tabSelected="1"`}><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${header.map(
    (name, index) => xml`<col min="${index + 1}" max="${index + 1}" width="${WIDTHS[name] ?? USUAL_WIDTH}" customWidth="1"/>`,
  )}</cols><sheetData>${row(header.map(capitalised), 1, STYLE.head)}${filled.map((cells, index) => row(cells, index + 2, STYLE.text))}</sheetData><autoFilter ref="${writtenRange(table).replaceAll('$', '')}"/>${links.length > 0 && xml`<hyperlinks>${links.map(({ id, cell: place }) => xml`<hyperlink ref=\"${place}\" r:id=\"${id}\"/>`)}</hyperlinks>`}<pageMargins left="0.4" right="0.4" top="0.7" bottom="0.9" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${marginWords(`${title}. ${standing}`, notice)}</worksheet>`
}

/** What the extract is, where it comes from and how to check it, beside its QR code. */
export function aboutSheet({ kind, title, filter, manual, standing, count, note, notice, facts, address, check }: ExtractDocument): Xml {
  const told: (readonly [string, string | undefined])[] = [
    [kind, title],
    ['Filter', filter],
    ['Manual', manual],
    ['Edition', standing],
    ['Duties', count],
    ['Note', note],
    ['Notice', notice],
    ...facts,
  ]
  const rows = [
    ...told.flatMap(([label, words]) => (words === undefined ? [] : [[label, words, STYLE.text] as const])),
    ['Page of this extract', address, STYLE.link] as const,
    ['Check this copy', check, STYLE.link] as const,
  ]
  return xml`<worksheet xmlns="${SHEET}" xmlns:r="${RELATED}"><cols><col min="1" max="1" width="24" customWidth="1"/><col min="2" max="2" width="80" customWidth="1"/></cols><sheetData>${rows.map(
    ([label, words, style], index) => xml`<row r="${index + 1}">${cell(`A${index + 1}`, label, STYLE.label)}${cell(`B${index + 1}`, words, style)}</row>`,
  )}</sheetData><hyperlinks><hyperlink ref="B${rows.length - 1}" r:id="address"/><hyperlink ref="B${rows.length}" r:id="check"/></hyperlinks><pageSetup paperSize="9" orientation="landscape"/>${marginWords(`${title}. ${standing}`, notice)}<drawing r:id="qr"/></worksheet>`
}

/** Words above and below each printed page; "&" begins a code there, so it is doubled, and there is room for 255 characters. */
function marginWords(above: string, notice: string | undefined): Xml {
  const written = (words: string) => words.replaceAll('&', '&&').slice(0, 200)
  return xml`<headerFooter><oddHeader>&amp;L&amp;8${written(above)}</oddHeader><oddFooter>&amp;L&amp;8${written(notice ?? '')}&amp;R&amp;8Page &amp;P of &amp;N</oddFooter></headerFooter>`
}

/** The QR code in the third column of the sheet about the extract, a picture with words in its place. */
export function qrDrawing({ check }: ExtractDocument): Xml {
  const size = 1_080_000
  return xml`<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing" xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><xdr:oneCellAnchor><xdr:from><xdr:col>2</xdr:col><xdr:colOff>100000</xdr:colOff><xdr:row>0</xdr:row><xdr:rowOff>100000</xdr:rowOff></xdr:from><xdr:ext cx="${size}" cy="${size}"/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id="2" name="QR code" descr="${`QR code of the address ${check}`}"/><xdr:cNvPicPr/></xdr:nvPicPr><xdr:blipFill><a:blip xmlns:r="${RELATED}" r:embed="image"/><a:stretch><a:fillRect/></a:stretch></xdr:blipFill><xdr:spPr><a:xfrm><a:off x="0" y="0"/><a:ext cx="${size}" cy="${size}"/></a:xfrm><a:prstGeom prst="rect"><a:avLst/></a:prstGeom></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor></xdr:wsDr>`
}

/** The looks of cells, in the order of `STYLE`: all of them are text, and wrap. */
export function sheetStyles(): Xml {
  const font = (inner: string) => xml`<font>${{ xml: inner }}<sz val="10"/><name val="Arial"/></font>`
  const look = (fontId: number, { fill = 0, more = '' } = {}) =>
    xml`<xf numFmtId="49" fontId="${fontId}" fillId="${fill}" borderId="0" xfId="0" applyNumberFormat="1" applyFont="1" applyFill="1" applyAlignment="1"${{ xml: more }}><alignment vertical="top" wrapText="1"/></xf>`
  return xml`<styleSheet xmlns="${SHEET}"><fonts count="3">${[font(''), font('<b/>'), xml`<font><u/><sz val="10"/><color rgb="FF1D70B8"/><name val="Arial"/></font>`]}</fonts><fills count="3"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill><fill><patternFill patternType="solid"><fgColor rgb="FFF3F2F1"/></patternFill></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="6">${[look(0), look(1, { fill: 2 }), look(0), look(1), look(0, { more: ' quotePrefix="1"' }), look(2)]}</cellXfs></styleSheet>`
}

const capitalised = (words: string) => words.slice(0, 1).toUpperCase() + words.slice(1)
