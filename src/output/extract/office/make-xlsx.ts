import { makePackage, type PackagePart, relationsOf } from '../../../render/office/make-package.ts'
import { type Xml, xml } from '../../../render/office/xml.ts'
import type { DocumentTable, ExtractDocument } from '../extract-document.ts'
import { qrPng } from './qr-png.ts'
import { aboutSheet, printedColumns, qrDrawing, SHEET, sheetLinks, sheetStyles, tableSheet, writtenRange } from './sheet-parts.ts'

const TYPE = 'application/vnd.openxmlformats-officedocument'
const MAIN = `${TYPE}.spreadsheetml`

/**
 * An extract as a spreadsheet: a sheet of duties with a frozen header and filters, one of the text where there is one, and a sheet
 * about the extract with its QR code. Every cell is text, and one that could be taken for a formula is marked as text, so nothing is
 * ever worked out. The same document gives the same bytes.
 */
export function makeXlsx(document: ExtractDocument): Uint8Array {
  const tables = [{ name: 'Duties', table: document.table }, ...(document.textTable === undefined ? [] : [{ name: 'Text', table: document.textTable }])]
  const sheetOf = (index: number) => `xl/worksheets/sheet${index + 1}.xml`
  const about = sheetOf(tables.length)
  const parts: PackagePart[] = [
    { path: 'xl/workbook.xml', type: `${MAIN}.sheet.main+xml`, body: workbook(tables) },
    relationsOf('xl/workbook.xml', [
      ...[...tables, about].map((_, index) => ({ id: `sheet${index + 1}`, kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { id: 'styles', kind: 'styles', target: 'styles.xml' },
    ]),
    { path: 'xl/styles.xml', type: `${MAIN}.styles+xml`, body: sheetStyles() },
    ...tables.flatMap(({ table }, index): PackagePart[] => [
      { path: sheetOf(index), type: `${MAIN}.worksheet+xml`, body: tableSheet(document, table, index === 0) },
      relationsOf(
        sheetOf(index),
        sheetLinks(table).map(({ id, address }) => ({ id, kind: 'hyperlink', target: address, external: true })),
      ),
    ]),
    { path: about, type: `${MAIN}.worksheet+xml`, body: aboutSheet(document) },
    relationsOf(about, [
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
function workbook(tables: readonly { readonly name: string; readonly table: DocumentTable }[]): Xml {
  const sheets = [...tables.map(({ name }) => name), 'About'].map(
    (name, index) => xml`<sheet name="${name}" sheetId="${index + 1}" r:id="${`sheet${index + 1}`}"/>`,
  )
  const names = (kind: string, value: (name: string, table: DocumentTable) => string, more = '') =>
    tables.map(({ name, table }, index) => xml`<definedName name="_xlnm.${kind}" localSheetId="${index}"${{ xml: more }}>${value(name, table)}</definedName>`)
  return xml`<workbook xmlns="${SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets}</sheets><definedNames>${[
    ...names('_FilterDatabase', (name, table) => `${name}!${writtenRange(table)}`, ' hidden="1"'),
    ...names('Print_Area', (name, table) => `${name}!${printedColumns(table)}`),
    ...names('Print_Titles', (name) => `${name}!$1:$1`),
  ]}</definedNames></workbook>`
}
