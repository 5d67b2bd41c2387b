import { makePackage, type PackagePart, relationsOf } from '../../../render/office/make-package.ts'
import { xml } from '../../../render/office/xml.ts'
import { columnName, sheetRow } from './sheet-cells.ts'
import { SHEET, STYLE, sheetLook } from './sheet-look.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'

/** Widths of columns in characters: by the longest text, within reason. */
const WIDTHS = { least: 9, most: 60 } as const

/**
 * Rows of text as a spreadsheet: a sheet with a header that stays and a filter in each column. The first row holds the names of the
 * columns. No cell runs as a formula, in the file or after it was saved and opened again. The same rows give the same bytes.
 */
export function tableXlsx(rows: readonly (readonly string[])[], { title, day }: { readonly title: string; readonly day: string }): Uint8Array {
  const [header = []] = rows
  const widths = header.map((name, column) =>
    Math.min(WIDTHS.most, Math.max(WIDTHS.least, name.length + 3, ...rows.slice(1, 50).map((row) => (row[column] ?? '').length))),
  )
  const sheet = xml`<worksheet xmlns="${SHEET}"><sheetViews><sheetView tabSelected="1" workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${widths.map(
    (width, index) => xml`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )}</cols><sheetData>${rows.map((row, index) =>
    sheetRow(
      index + 1,
      row.map((text) => ({ text, style: index === 0 ? STYLE.head : STYLE.plain })),
    ),
  )}</sheetData><autoFilter ref="A1:${columnName(Math.max(1, header.length))}${Math.max(1, rows.length)}"/></worksheet>`
  const parts: PackagePart[] = [
    {
      path: 'xl/workbook.xml',
      type: `${MAIN}.sheet.main+xml`,
      body: xml`<workbook xmlns="${SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets><sheet name="Comments" sheetId="1" r:id="sheet1"/></sheets></workbook>`,
    },
    { path: 'xl/styles.xml', type: `${MAIN}.styles+xml`, body: sheetLook() },
    relationsOf('xl/workbook.xml', [
      { id: 'sheet1', kind: 'worksheet', target: 'worksheets/sheet1.xml' },
      { id: 'styles', kind: 'styles', target: 'styles.xml' },
    ]),
    { path: 'xl/worksheets/sheet1.xml', type: `${MAIN}.worksheet+xml`, body: sheet },
  ]
  return makePackage({ core: { title, subject: title, creator: title, language: 'en-GB', keywords: '', day }, main: 'xl/workbook.xml', parts })
}
