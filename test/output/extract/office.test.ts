import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import ExcelJS from 'exceljs'
import { afterAll, describe, expect, test } from 'vitest'
import { type DocumentForm, makeDocument, makeDocumentFile, makeExtract } from '#engine'
import { readSecondEdition } from '../../demonstration.ts'
import { packed } from '../../site/pdf-text.ts'
import { HOSTILE, hostileDocument } from './hostile.ts'
import { all, readPackage, wordsOf } from './read-package.ts'

const edition = readSecondEdition()
const document = makeDocument(edition, makeExtract(edition, { what: 'role', id: 'nm-officer', cohort: 'tpim' }, { toolVersion: '1.2.3' }))
const whole = makeDocument(edition, makeExtract(edition, { what: 'edition' }, { toolVersion: '1.2.3' }))
const lines = document.parts.flatMap((part) => part.lines)
const made = async (form: DocumentForm, of = document) => readPackage(await makeDocumentFile(of, form))

const links = (relations: string) =>
  [...relations.matchAll(/Target="([^"]*)" TargetMode="External"/g)].map(([, target = '']) => target.replaceAll('&amp;', '&'))

describe('Word', async () => {
  const { part, text, names } = await made('docx')
  const body = part('word/document.xml')
  const styleOf = (paragraph: Element | undefined) => paragraph?.getElementsByTagName('w:pStyle')[0]?.getAttribute('w:val')

  test('named styles only, title first, headings without a gap', () => {
    const defined = new Set(all(part('word/styles.xml'), 'w:style').map((style) => style.getAttribute('w:styleId')))
    for (const used of [...all(body, 'w:pStyle'), ...all(body, 'w:rStyle'), ...all(body, 'w:tblStyle')]) expect(defined).toContain(used.getAttribute('w:val'))
    const paragraphs = all(body, 'w:p')
    expect(wordsOf(paragraphs.find((one) => styleOf(one as unknown as Element) === 'Title') as never)).toBe(document.title)
    expect(paragraphs.filter((one) => styleOf(one as unknown as Element) === 'Heading1').map((one) => wordsOf(one))).toEqual(
      document.parts.map((one) => one.heading),
    )
  })

  test('a table for each part, its header row marked, a row for each duty', () => {
    const tables = all(body, 'w:tbl')
    expect(tables).toHaveLength(document.parts.length)
    for (const [index, table] of tables.entries()) {
      const rows = all(table, 'w:tr')
      expect(rows).toHaveLength((document.parts[index]?.lines.length ?? 0) + 1)
      expect(all(rows[0] as never, 'w:tblHeader')).toHaveLength(1)
      expect(all(table, 'w:tblHeader')).toHaveLength(1)
      expect(table.getElementsByTagName('w:tblCaption')[0]?.getAttribute('w:val')).toBe(document.parts[index]?.heading)
    }
    const told = all(body, 'w:tr').map(wordsOf)
    for (const { before, binding, after, number } of lines) expect(told.some((row) => row.startsWith(`${number}${before} ${binding} ${after}`))).toBe(true)
  })

  test('language, title and dates; page of pages and notice on every page', () => {
    expect(part('word/styles.xml').getElementsByTagName('w:lang')[0]?.getAttribute('w:val')).toBe('en-GB')
    const core = text('docProps/core.xml')
    for (const expected of [`<dc:title>${document.title},`, '<dc:language>en-GB<', '2022-09-30T00:00:00Z']) expect(core).toContain(expected)
    const footer = part('word/footer1.xml')
    expect(all(footer, 'w:instrText').map((field) => field.textContent?.trim())).toEqual(['PAGE', 'NUMPAGES'])
    expect(all(footer, 'w:p').map(wordsOf)[0]).toBe(document.notice)
    expect(all(body, 'w:p').map(wordsOf)).toEqual(expect.arrayContaining([document.notice, document.filter, `${document.count}.`, document.standing]))
  })

  test('every line has its addresses, and the code is a picture with words', () => {
    const targets = links(text('word/_rels/document.xml.rels'))
    for (const { address, changedAddress } of lines) expect(targets).toEqual(expect.arrayContaining([address, changedAddress]))
    expect(targets).toEqual(expect.arrayContaining([document.address, document.check]))
    expect(body.getElementsByTagName('wp:docPr')[0]?.getAttribute('descr')).toContain(document.check)
    expect(names).toContain('word/media/qr.png')
  })

  test('the whole edition has chapters above sections', async () => {
    const { part: wholePart } = await made('docx', whole)
    const styles = all(wholePart('word/document.xml'), 'w:pStyle').map((style) => style.getAttribute('w:val'))
    expect(styles.filter((style) => style === 'Heading1')).toHaveLength(new Set(whole.parts.map(({ above }) => above)).size)
    expect(styles.filter((style) => style === 'Heading2')).toHaveLength(whole.parts.length)
    expect(styles.indexOf('Heading1')).toBeLessThan(styles.indexOf('Heading2'))
  })
})

describe('spreadsheet', async () => {
  const { part, text } = await made('xlsx')

  test('another reader finds the same cells, a frozen header, filters and widths', async () => {
    const book = new ExcelJS.Workbook()
    await book.xlsx.load(Buffer.from(await makeDocumentFile(document, 'xlsx')) as never)
    const sheet = book.getWorksheet('Duties')
    const [view] = sheet?.views ?? []
    expect(view).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet?.autoFilter).toBe(`A1:AB${document.table.rows.length + 1}`)
    expect(sheet?.getColumn(4).width).toBeGreaterThan(50)
    const cell = (row: number, column: number) => sheet?.getRow(row).getCell(column).text
    for (const [row, cells] of document.table.rows.entries()) for (const [column, words] of cells.entries()) expect(cell(row + 2, column + 1)).toBe(words)
    expect(book.title).toContain(document.title)
  })

  test('what it is of and how to check it stand on a second sheet, with the code', () => {
    const about = all(part('xl/worksheets/sheet2.xml'), 't').map((cell) => cell.textContent)
    expect(about).toEqual(
      expect.arrayContaining([document.title, document.filter, document.count, document.notice, document.code, document.check, document.address]),
    )
    expect(all(part('xl/drawings/drawing1.xml'), 'xdr:pic')).toHaveLength(1)
    expect(text('xl/worksheets/sheet1.xml')).toContain('Page &amp;P of &amp;N')
    expect(links(text('xl/worksheets/_rels/sheet1.xml.rels'))).toEqual(lines.flatMap(({ address, changedAddress }) => [address, changedAddress]))
  })

  test('nothing is ever a formula', async () => {
    const { part: hostile } = await made('xlsx', hostileDocument)
    const sheet = hostile('xl/worksheets/sheet1.xml')
    expect(all(sheet, 'f')).toHaveLength(0)
    const cells = all(sheet, 'c')
    for (const cell of cells) expect(cell.getAttribute('t')).toBe('inlineStr')
    const guarded = cells.filter((cell) => /^[=+\-@]/.test(cell.textContent ?? ''))
    expect(guarded.length).toBeGreaterThan(0)
    const looks = all(all(hostile('xl/styles.xml'), 'cellXfs')[0] as never, 'xf')
    for (const cell of guarded) expect(looks[Number(cell.getAttribute('s'))]?.getAttribute('quotePrefix')).toBe('1')
  })
})

test.each(['docx', 'xlsx'] as const)('hostile words stay words in %s', async (form) => {
  const { part, names } = await made(form, hostileDocument)
  const main = part(form === 'docx' ? 'word/document.xml' : 'xl/worksheets/sheet1.xml')
  const told = main.documentElement?.textContent ?? ''
  for (const words of [HOSTILE.formula, HOSTILE.xml, HOSTILE.typst, HOSTILE.directions, HOSTILE.pictures]) expect(told).toContain(words)
  for (const name of names.filter((one) => one.endsWith('.xml'))) expect(() => part(name)).not.toThrow()
})

test.each(['docx', 'xlsx'] as const)('%s has the same bytes whenever and wherever it is made', async (form) => {
  const zone = process.env['TZ']
  const first = await makeDocumentFile(document, form)
  process.env['TZ'] = 'Pacific/Auckland'
  expect(Buffer.compare(first, await makeDocumentFile(document, form))).toBe(0)
  if (zone === undefined) delete process.env['TZ']
  else process.env['TZ'] = zone
})

describe('LibreOffice', () => {
  const folder = mkdtempSync(join(tmpdir(), 'office-'))
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const isThere = ['soffice --version', 'pdftotext -v'].every((line) => {
    const [tool = '', ...args] = line.split(' ')
    return spawnSync(tool, args).status === 0
  })
  const chapter = makeDocument(edition, makeExtract(edition, { what: 'chapter', id: 'sharing' }, { toolVersion: '1.2.3' }))

  test.skipIf(!isThere)('opens each, and every word is there (runs where soffice and pdftotext are installed)', { timeout: 60_000 }, async () => {
    const files = { post: document, chapter }
    for (const [name, of] of Object.entries(files))
      for (const form of ['docx', 'xlsx'] as const) writeFileSync(join(folder, `${name}-${form}.${form}`), await makeDocumentFile(of, form))
    const made = readdirSync(folder).map((name) => join(folder, name))
    spawnSync('soffice', ['--headless', `-env:UserInstallation=file://${folder}/profile`, '--convert-to', 'pdf', '--outdir', folder, ...made])
    for (const [name, of] of Object.entries(files)) {
      const [word, sheet] = ['docx', 'xlsx'].map((form) =>
        packed(spawnSync('pdftotext', [join(folder, `${name}-${form}.pdf`), '-'], { encoding: 'utf8' }).stdout),
      )
      for (const { before, binding, after } of of.parts.flatMap((part) => part.lines)) {
        // A page may end within a sentence, and its foot then stands between.
        expect(word).toContain(packed(`${before} ${binding} ${after}`).slice(0, 40))
        expect(sheet).toContain(packed(`${before} ${binding} ${after}`).slice(0, 20))
      }
      for (const { heading } of of.parts) expect(word).toContain(packed(heading))
    }
  })
})
