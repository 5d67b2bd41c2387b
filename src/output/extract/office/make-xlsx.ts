import type { ExtractDocument } from '../extract-document.ts'
import { makePackage, type PackagePart, relationsOf } from './make-package.ts'
import { qrPng } from './qr-png.ts'
import { aboutSheet, dutySheet, printedColumns, qrDrawing, SHEET, sheetLinks, sheetStyles, writtenRange } from './sheet-parts.ts'
import { type Xml, xml } from './xml.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument'
const MAIN = `${TYPE}.spreadsheetml`

/**
 * An extract as a spreadsheet: a sheet of duties with a frozen header and filters, and a sheet about the extract with its QR code.
 * Every cell is text, and one that could be taken for a formula is marked as text, so nothing is ever worked out. The same document
 * gives the same bytes.
 */
export function makeXlsx(document: ExtractDocument): Uint8Array {
  const { header, rows } = document.table
  const parts: PackagePart[] = [
    { path: 'xl/workbook.xml', type: `${MAIN}.sheet.main+xml`, body: workbook(writtenRange(header.length, rows.length + 1), printedColumns(header)) },
    relationsOf('xl/workbook.xml', [
      { id: 'duties', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'about', kind: 'worksheet', target: 'worksheets/sheet2.xml' },
      { id: 'styles', kind: 'styles', target: 'styles.xml' },
    ]),
    { path: 'xl/styles.xml', type: `${MAIN}.styles+xml`, body: sheetStyles() },
    { path: 'xl/worksheets/sheet1.xml', type: `${MAIN}.worksheet+xml`, body: dutySheet(document) },
    { path: 'xl/worksheets/sheet2.xml', type: `${MAIN}.worksheet+xml`, body: aboutSheet(document) },
    relationsOf(
      'xl/worksheets/sheet1.xml',
      sheetLinks(document.table).map(({ id, address }) => ({ id, kind: 'hyperlink', target: address, external: true })),
    ),
    relationsOf('xl/worksheets/sheet2.xml', [
      { id: 'qr', kind: 'drawing', target: '../drawings/drawing1.xml' },
      { id: 'address', kind: 'hyperlink', target: document.address, external: true },
      { id: 'check', kind: 'hyperlink', target: document.check, external: true },
    ]),
    { path: 'xl/drawings/drawing1.xml', type: `${TYPE}.drawing+xml`, body: qrDrawing(document) },
    relationsOf('xl/drawings/drawing1.xml', [{ id: 'image', kind: 'image', target: '../media/qr.png' }]),
    { path: 'xl/media/qr.png', body: qrPng(document.code2d) },
  ]
  const { title, shortTitle, edition, standing, publisher, language, code, day } = document
  const core = { title: `${title}, ${shortTitle} ed. ${edition}`, subject: standing, creator: publisher, language, keywords: code, day }
  return makePackage({ core, main: 'xl/workbook.xml', parts })
}

/** The sheets, and the names that spreadsheets keep for a filtered range and for rows that are printed again on each page. */
const workbook = (range: string, printed: string): Xml =>
  xml`<workbook xmlns="${SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Duties" sheetId="1" r:id="duties"/><sheet name="About" sheetId="2" r:id="about"/></sheets><definedNames><definedName name="_xlnm._FilterDatabase" localSheetId="0" hidden="1">Duties!${range}</definedName><definedName name="_xlnm.Print_Area" localSheetId="0">Duties!${printed}</definedName><definedName name="_xlnm.Print_Titles" localSheetId="0">Duties!$1:$1</definedName></definedNames></workbook>`
