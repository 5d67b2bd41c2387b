import { CLASSIFICATIONS } from '#schemas'
import { makePackage, type PackagePart, relationsOf } from '../../../render/office/make-package.ts'
import { type Xml, xml } from '../../../render/office/xml.ts'
import { TEMPLATE_COLUMNS } from '../files/comments-template.ts'
import { showControls } from '../record/show-controls.ts'
import { PACK_FORM, PACK_PROPERTIES, type PackContent, packProperties } from './pack-content.ts'
import { columnName, type SheetCell, sheetRow } from './sheet-cells.ts'
import { SHEET, STYLE, sheetLook } from './sheet-look.ts'

const MAIN = 'application/vnd.openxmlformats-officedocument.spreadsheetml'
const SHEETS = ['How to comment', 'Comments', 'About this file'] as const

/** Columns of the sheet of comments: those of the plain file, by the same names. Those to fill in have a prompt. */
const COLUMNS = [
  { head: TEMPLATE_COLUMNS.id, width: 13 },
  { head: TEMPLATE_COLUMNS.section, width: 24 },
  { head: TEMPLATE_COLUMNS.number, width: 9 },
  { head: TEMPLATE_COLUMNS.words, width: 70 },
  { head: TEMPLATE_COLUMNS.quote, width: 24, prompt: 'Only if you mean some of the words: copy them here.' },
  { head: TEMPLATE_COLUMNS.text, width: 50, prompt: 'No names and no case details.' },
  { head: TEMPLATE_COLUMNS.proposed, width: 50, prompt: 'Words that should stand in place of the text, or of the words you copied.' },
  { head: TEMPLATE_COLUMNS.classification, width: 14 },
  { head: TEMPLATE_COLUMNS.consultation, width: 14 },
] as const

/**
 * A spreadsheet to comment in: a row for each block and duty of the draft with its id, and columns to fill in. The sheet is protected
 * without a password, so that ids are not changed by accident. Cells hold text only. The same content gives the same bytes.
 */
export function makeCommentsXlsx(content: PackContent): Uint8Array {
  const { consultation, draft, manual } = content
  const bodies = [stepsSheet(content), commentsSheet(content), aboutSheet(content)]
  const sheets = bodies.map((body, index): PackagePart => ({ path: `xl/worksheets/sheet${index + 1}.xml`, type: `${MAIN}.worksheet+xml`, body }))
  const parts: PackagePart[] = [
    { path: 'xl/workbook.xml', type: `${MAIN}.sheet.main+xml`, body: workbook(content) },
    { path: 'xl/styles.xml', type: `${MAIN}.styles+xml`, body: sheetLook() },
    relationsOf('xl/workbook.xml', [
      ...sheets.map((_, index) => ({ id: `sheet${index + 1}`, kind: 'worksheet', target: `worksheets/sheet${index + 1}.xml` })),
      { id: 'styles', kind: 'styles', target: 'styles.xml' },
    ]),
    ...sheets,
  ]
  const core = {
    title: consultation.title,
    subject: `${manual.title}, draft of edition ${draft.edition}`,
    creator: manual.title,
    language: manual.language,
    keywords: consultation.id,
    day: consultation.opensOn,
  }
  return makePackage({ core, custom: packProperties(content), main: 'xl/workbook.xml', parts })
}

/** The rows to comment on: the whole, the questions, each section and each block that has words. */
function commentRows({ consultation, draft, sections, numbers }: PackContent): SheetCell[][] {
  const places = new Map(sections.map(({ id, number }) => [id, number]))
  const row = (id: string, section: string, [number, words]: readonly [string, string], style: SheetCell['style'] = STYLE.locked): SheetCell[] => [
    { text: id, style: STYLE.quiet },
    { text: section, style: STYLE.quiet },
    { text: number, style: STYLE.quiet },
    { text: showControls(words), style },
    { text: '', style: STYLE.input },
    { text: '', style: STYLE.input },
    { text: '', style: STYLE.input },
    { text: '', style: STYLE.choice },
    { text: consultation.id, style: STYLE.quiet },
  ]
  const bySection = Map.groupBy(draft.blocks, ({ section }) => section)
  return [
    row(consultation.id, '', ['', 'The draft as a whole'], STYLE.section),
    ...(consultation.questions ?? []).map(({ id, title }) => row(id, 'Question', ['', title], STYLE.section)),
    ...[...draft.sections].flatMap(([id, title]) => [
      row(id, title, [places.get(id) ?? '', title], STYLE.section),
      ...(bySection.get(id) ?? [])
        .filter(({ words }) => words !== '')
        .map((block) => row(block.id, title, [numbers.get(block.id) ?? '', block.words], block.isHeading ? STYLE.section : STYLE.locked)),
    ]),
  ]
}

function commentsSheet(content: PackContent): Xml {
  const rows = commentRows(content)
  const last = rows.length + 1
  const range = `A1:${columnName(COLUMNS.length)}${last}`
  const prompts = COLUMNS.flatMap((column, index) => ('prompt' in column ? [{ ...column, at: columnName(index + 1) }] : []))
  const kind = columnName(COLUMNS.findIndex(({ head }) => head === TEMPLATE_COLUMNS.classification) + 1)
  return xml`<worksheet xmlns="${SHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane xSplit="1" ySplit="1" topLeftCell="B2" activePane="bottomRight" state="frozen"/><selection pane="bottomRight" activeCell="F2" sqref="F2"/></sheetView></sheetViews><sheetFormatPr defaultRowHeight="14"/><cols>${COLUMNS.map(
    ({ width }, index) => xml`<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  )}</cols><sheetData>${sheetRow(
    1,
    COLUMNS.map(({ head }) => ({ text: head, style: STYLE.head })),
    30,
  )}${rows.map((cells, index) => sheetRow(index + 2, cells, heightOf(cells)))}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1" formatCells="0" formatColumns="0" formatRows="0" sort="0" autoFilter="0"/><autoFilter ref="${range}"/><dataValidations count="${prompts.length + 1}"><dataValidation type="list" allowBlank="1" showErrorMessage="1" errorTitle="Kind" error="Choose one of the list." sqref="${kind}2:${kind}${last}"><formula1>"${CLASSIFICATIONS.join(',')}"</formula1></dataValidation>${prompts.map(
    ({ at, head, prompt }) =>
      xml`<dataValidation allowBlank="1" showInputMessage="1" promptTitle="${head.slice(0, 32)}" prompt="${prompt}" sqref="${at}2:${at}${last}"/>`,
  )}</dataValidations><pageMargins left="0.4" right="0.4" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/>${margins(content)}</worksheet>`
}

/** The lines that the words of a row take in their columns, in points: programs do not all work that out when they open a file. */
function heightOf(cells: readonly SheetCell[]): number {
  const lines = cells.map(({ text }, index) => Math.ceil(text.length / ((COLUMNS[index]?.width ?? 10) * 1.06)))
  return Math.min(400, Math.max(1, ...lines) * 13 + 4)
}

const STEPS = [
  'Go to the sheet “Comments”. Each row has a paragraph, a heading, a table or a duty of the draft, and its id. The first rows are for the draft as a whole and the questions.',
  'Write in the white columns: your comment, or the wording you propose, or both. To comment on some of the words only, copy them to “Words you comment on”.',
  'Choose a kind of comment if you like. Leave every other row as it is: rows with nothing written in them are passed over.',
  'You can filter the rows. To say more than one thing about a paragraph, write all of it in its row, or unprotect the sheet (there is no password), copy the row and keep its id.',
  'Write words, and no formulas: a formula is not worked out. Do not write about any person or case. No names, no case details and no tactics belong in a comment.',
  'Save the file as .xlsx or as CSV UTF-8 and send it back the way that your invitation says. Sent twice, it counts once.',
] as const

function stepsSheet({ consultation, manual, organisation, due, draft, against }: PackContent): Xml {
  const lines: SheetCell[][] = [
    [{ text: consultation.title, style: STYLE.title }],
    [{ text: `${manual.title}, draft of edition ${draft.edition}${against === undefined ? '' : `, which follows edition ${against}`}`, style: STYLE.plain }],
    ...(manual.notice === undefined ? [] : [[{ text: manual.notice, style: STYLE.notice }]]),
    ...(organisation === undefined ? [] : [[{ text: `For ${organisation}`, style: STYLE.label }]]),
    [{ text: `Comments are due by ${due}.`, style: STYLE.label }],
    ...STEPS.map((text, index) => [{ text: `${index + 1}. ${text}`, style: STYLE.plain }]),
  ]
  return xml`<worksheet xmlns="${SHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" tabSelected="1" workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="100" customWidth="1"/></cols><sheetData>${lines.map((cells, index) => sheetRow(index + 1, cells, index === 0 ? 26 : Math.ceil((cells[0]?.text.length ?? 0) / 104) * 14 + 8))}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

/** What the file is, for whoever reads it back: in sight, because nothing in a file that is sent round should be hidden. */
function aboutSheet({ consultation, draft, manual, against }: PackContent): Xml {
  const facts: readonly (readonly [string, string])[] = [
    [PACK_PROPERTIES.form, PACK_FORM],
    [PACK_PROPERTIES.consultation, consultation.id],
    [PACK_PROPERTIES.edition, draft.edition],
    [PACK_PROPERTIES.digest, draft.digest],
    ['Changes are against edition', against ?? 'none'],
    ['Manual', manual.title],
    ...(manual.notice === undefined ? [] : [[PACK_PROPERTIES.notice, manual.notice] as const]),
  ]
  return xml`<worksheet xmlns="${SHEET}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView showGridLines="0" workbookViewId="0"/></sheetViews><cols><col min="1" max="1" width="28" customWidth="1"/><col min="2" max="2" width="76" customWidth="1"/></cols><sheetData>${facts.map(
    ([label, text], index) =>
      sheetRow(index + 1, [
        { text: label, style: STYLE.label },
        { text, style: STYLE.plain },
      ]),
  )}</sheetData><sheetProtection sheet="1" objects="1" scenarios="1"/><pageSetup paperSize="9" orientation="landscape" fitToHeight="0"/></worksheet>`
}

/** Words below each printed page; "&" begins a code there, so it is doubled, and there is room for 255 characters. */
function margins({ consultation, manual }: PackContent): Xml {
  const written = (words: string) => words.replaceAll('&', '&&').slice(0, 180)
  return xml`<headerFooter><oddHeader>&amp;L&amp;8${written(`${manual.title}: ${consultation.title}`)}</oddHeader><oddFooter>&amp;L&amp;8${written(manual.notice ?? '')}&amp;R&amp;8Page &amp;P of &amp;N</oddFooter></headerFooter>`
}

function workbook(content: PackContent): Xml {
  const last = commentRows(content).length + 1
  const name = (kind: string, value: string, more = '') => xml`<definedName name="_xlnm.${kind}" localSheetId="1"${{ xml: more }}>${value}</definedName>`
  return xml`<workbook xmlns="${SHEET}" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><bookViews><workbookView activeTab="0"/></bookViews><sheets>${SHEETS.map(
    (title, index) => xml`<sheet name="${title}" sheetId="${index + 1}" r:id="sheet${index + 1}"/>`,
  )}</sheets><definedNames>${name('_FilterDatabase', `Comments!$A$1:$${columnName(COLUMNS.length)}$${last}`, ' hidden="1"')}${name('Print_Titles', 'Comments!$1:$1')}</definedNames></workbook>`
}
