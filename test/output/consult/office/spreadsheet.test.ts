import ExcelJS from 'exceljs'
import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { CLASSIFICATION_WORDS, contentHash, type PackContent, packFile, readCommentsXlsx, readCsv, type TakenFile, tableXlsx } from '#engine'
import { CLASSIFICATIONS } from '#schemas'
import { editParts, partOf } from './edit-office.ts'
import { BLOCKS, SMALL_PACK, takeSetting } from './small-pack.ts'

const form = packFile(SMALL_PACK, 'comments.xlsx')
const SHEET = 'xl/worksheets/sheet2.xml'
const [ID, WORDS, QUOTE, TEXT, PROPOSED, KIND] = [1, 4, 5, 6, 7, 8] as const

const take = (bytes: Uint8Array, fields = {}): TakenFile => readCommentsXlsx(bytes, takeSetting({ via: 'spreadsheet', ...fields }))
const brief = ({ taken }: TakenFile) =>
  taken.map(({ target, text, proposed, classification }) => ({ id: target.id, quote: target.quote?.exact, text, proposed, classification }))

async function openForm(bytes = form) {
  const workbook = new ExcelJS.Workbook()
  await workbook.xlsx.load(bytes as unknown as ExcelJS.Buffer)
  const sheet = workbook.getWorksheet('Comments')
  if (sheet === undefined) throw new Error('no sheet')
  const rowOf = (id: string) => sheet.getRow((sheet.getColumn(ID).values as string[]).indexOf(id))
  const save = async () => new Uint8Array((await workbook.xlsx.writeBuffer()) as ArrayBuffer)
  return { workbook, sheet, rowOf, save }
}

const textOf = (name: 'comments.csv' | 'READ-ME.txt'): string => new TextDecoder().decode(packFile(SMALL_PACK, name))

test('the plain file of a pack has the columns of its spreadsheet, and its text lists the kinds of points', async () => {
  const { sheet, rowOf } = await openForm()
  const [head, ...rows] = readCsv(textOf('comments.csv')) ?? []
  expect(head?.slice(0, 9)).toEqual((sheet.getRow(1).values as string[]).slice(1))
  expect(rows.find(([id]) => id === 'k7f3p')?.[2]).toBe(rowOf('k7f3p').getCell(3).value)
  const words = textOf('READ-ME.txt').replace(/\s+/g, ' ')
  for (const kind of CLASSIFICATIONS) expect(words).toContain(`${kind} (${CLASSIFICATION_WORDS[kind]})`)
})

describe('the spreadsheet of a pack', () => {
  test('has a row for the whole, each question, section and block; ids are locked and what is to fill in is not', async () => {
    const { workbook, sheet, rowOf } = await openForm()
    expect(workbook.worksheets.map(({ name, state }) => [name, state])).toEqual([
      ['How to comment', 'visible'],
      ['Comments', 'visible'],
      ['About this file', 'visible'],
    ])
    expect((sheet.getColumn(ID).values as string[]).slice(1)).toEqual([
      'Id',
      'small-draft',
      'is-it-clear',
      'sharing.requests',
      'k7f3p',
      'aaaa1',
      'aaaa2',
      'answer-request',
      'tt111',
      'sharing.records',
      'bbbb1',
      'bbbb2',
      'bbbb3',
    ])
    const row = rowOf('k7f3p')
    expect([ID, WORDS].map((column) => row.getCell(column).protection?.locked ?? true)).toEqual([true, true])
    expect([QUOTE, TEXT, PROPOSED, KIND].map((column) => row.getCell(column).protection?.locked)).toEqual([false, false, false, false])
    expect(row.getCell(KIND).dataValidation).toMatchObject({ type: 'list', formulae: [`"${CLASSIFICATIONS.join(',')}"`] })
    expect(sheet.views[0]).toMatchObject({ state: 'frozen', ySplit: 1 })
    expect(sheet.autoFilter).toBeTruthy()
    expect(partOf(form, SHEET)).toContain('<sheetProtection sheet="1"')
  })

  test('is the same, byte for byte, and comes back as nothing', () => {
    expect(packFile(SMALL_PACK, 'comments.xlsx')).toEqual(form)
    expect(take(form)).toMatchObject({ taken: [], repeated: [], unplaced: [], corrected: [] })
  })

  test('holds no formula, also after another program saved it', async () => {
    const hostile: PackContent = {
      ...SMALL_PACK,
      draft: { ...SMALL_PACK.draft, blocks: BLOCKS.map((block) => ({ ...block, words: `=HYPERLINK("http://x")${block.words}` })) },
    }
    const bytes = packFile(hostile, 'comments.xlsx')
    expect(partOf(bytes, SHEET)).not.toContain('<f>')
    const { rowOf, save } = await openForm(bytes)
    expect(rowOf('k7f3p').getCell(WORDS).value).toMatch(/^'=HYPERLINK/)
    const again = await openForm(await save())
    expect(again.rowOf('k7f3p').getCell(WORDS).value).toMatch(/^'=HYPERLINK/)
  })
})

test('a table whose text is longer than a cell can be is cut between two characters, and says so', () => {
  const long = '😀'.repeat(20_000)
  const sheet = partOf(tableXlsx([['Text'], [long], [`x${long}`]], { title: 'Comments', day: '2026-12-01' }), 'xl/worksheets/sheet1.xml')
  const cells = [...sheet.matchAll(/<t xml:space="preserve">([^<]*)<\/t>/g)].map(([, cell]) => cell ?? '').slice(1)
  expect(cells).toHaveLength(2)
  for (const cell of cells) {
    expect(cell.isWellFormed()).toBe(true)
    expect(cell).not.toContain('\uFFFD')
    expect(cell.length).toBeLessThanOrEqual(32_767)
    expect(cell).toMatch(/\[cut here: a cell of a spreadsheet holds no more\]$/)
  }
})

describe('comments in a spreadsheet that came back', () => {
  test('are read by their ids, in whatever order, with quote, wording and kind', async () => {
    const { sheet, rowOf, save } = await openForm()
    rowOf('bbbb2').getCell(TEXT).value = { richText: [{ text: 'Seven is ' }, { text: 'long', font: { bold: true } }, { text: '.' }] }
    rowOf('bbbb2').getCell(QUOTE).value = 'seven years'
    rowOf('answer-request').getCell(PROPOSED).value = "'=words"
    rowOf('k7f3p').getCell(TEXT).value = 'Moved down.'
    rowOf('k7f3p').getCell(KIND).value = 'legal'
    rowOf('small-draft').getCell(TEXT).value = new Date(Date.UTC(2026, 11, 1))
    rowOf('small-draft').getCell(TEXT).numFmt = 'yyyy-mm-dd'
    const [first, second] = [rowOf('k7f3p'), rowOf('bbbb3')].map((row) => row.values as ExcelJS.CellValue[])
    const [from, to] = [rowOf('k7f3p').number, rowOf('bbbb3').number]
    sheet.getRow(from).values = second ?? []
    sheet.getRow(to).values = first ?? []
    expect(brief(take(await save()))).toEqual([
      { id: 'small-draft', quote: undefined, text: '2026-12-01', proposed: undefined, classification: 'general' },
      { id: 'answer-request', quote: undefined, text: '', proposed: '=words', classification: 'general' },
      { id: 'bbbb2', quote: 'seven years', text: 'Seven is long.', proposed: undefined, classification: 'general' },
      { id: 'k7f3p', quote: undefined, text: 'Moved down.', proposed: undefined, classification: 'legal' },
    ])
  })

  test('a lost or changed id is found by the words beside it, or the row is left to a person', async () => {
    const { rowOf, sheet, save } = await openForm()
    const [lost, wrong, added] = [rowOf('aaaa1'), rowOf('bbbb1'), sheet.getRow(sheet.rowCount + 1)]
    lost.getCell(ID).value = ''
    lost.getCell(TEXT).value = 'No id.'
    wrong.getCell(ID).value = 'bbbb2'
    wrong.getCell(TEXT).value = 'Which?'
    added.getCell(ID).value = 'nothing'
    added.getCell(TEXT).value = 'An added row.'
    const file = take(await save())
    expect(brief(file).map(({ id, text }) => [id, text])).toEqual([['aaaa1', 'No id.']])
    expect(file.unplaced.map(({ row, words }) => [row.text, words])).toEqual([
      ['Which?', 'It has the id bbbb2 beside the words of bbbb1: say which of the two it is about.'],
      ['An added row.', 'The draft has nothing with the id "nothing".'],
    ])
  })

  test('a formula is not worked out; hidden sheets, hidden rows and merged cells are told', async () => {
    const { workbook, rowOf, sheet, save } = await openForm()
    rowOf('bbbb1').getCell(TEXT).value = { formula: 'WEBSERVICE("http://x")', result: 'cached words' } as ExcelJS.CellFormulaValue
    rowOf('bbbb2').getCell(TEXT).value = 'In a hidden row.'
    rowOf('bbbb2').hidden = true
    sheet.mergeCells(rowOf('bbbb3').number, TEXT, rowOf('bbbb3').number, PROPOSED)
    workbook.addWorksheet('Secret', { state: 'veryHidden' }).getCell('A1').value = 'Id'
    const file = take(await save())
    expect(brief(file).map(({ text }) => text)).toEqual(['In a hidden row.'])
    expect(file.unplaced).toMatchObject([{ row: { id: 'bbbb1', text: 'cached words' }, words: expect.stringContaining('is a formula') }])
    expect(file.corrected.map(({ words }) => words)).toEqual(
      expect.arrayContaining([
        'The sheet "Secret" is hidden and was not read.',
        '1 rows are hidden; they were read like the others.',
        expect.stringContaining('merged'),
      ]),
    )
  })

  test('another consultation’s file is refused, one of an earlier draft is told, the same again takes nothing', async () => {
    const { rowOf, save } = await openForm()
    rowOf('bbbb1').getCell(TEXT).value = 'Once.'
    const bytes = await save()
    expect(take(bytes, { consultation: { ...SMALL_PACK.consultation, id: 'another' } }).unplaced).toMatchObject([
      { words: expect.stringContaining('another consultation') },
    ])
    expect(take(bytes, { draft: { ...SMALL_PACK.draft, digest: 'e'.repeat(64) } }).corrected.map(({ words }) => words)).toContain(
      'The file was made from an earlier text of the draft.',
    )
    const first = take(bytes)
    expect(first.taken).toHaveLength(1)
    expect(take(bytes, { known: new Set(first.taken.map(contentHash)) })).toMatchObject({ taken: [], repeated: [{}] })
  })

  test('a sheet of a million rows, or one without the columns, is refused in words', () => {
    const rows = (count: number) => (xml: string) =>
      xml.replace(
        '</sheetData>',
        `${Array.from({ length: count }, (_, index) => `<row r="${index * 500 + 100}"><c t="inlineStr"><is><t>x</t></is></c></row>`).join('')}</sheetData>`,
      )
    expect(take(editParts(form, { [SHEET]: rows(300) })).unplaced).toMatchObject([{ words: 'The sheet has more than 30000 rows.' }])
    expect(take(editParts(form, { [SHEET]: (xml) => xml.replace('Your comment', 'Mine') })).unplaced).toMatchObject([
      { words: expect.stringContaining('No sheet of the file has the columns') },
    ])
  })

  test('random comments come back as they were', async () => {
    const text = fc
      .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
      .map((words) =>
        words
          .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, ' ')
          .replace(/_x[0-9A-F]{4}_/gi, '')
          .trim()
          .normalize('NFC')
          .trim(),
      )
      .filter((words) => words !== '' && !/^'|^\s|\s$/u.test(words))
    const said = fc.record({
      id: fc.constantFrom(...BLOCKS.map(({ id }) => id)),
      text,
      proposed: fc.option(text, { nil: undefined }),
      kind: fc.constantFrom(...CLASSIFICATIONS),
    })
    await fc.assert(
      fc.asyncProperty(fc.uniqueArray(said, { maxLength: 5, selector: ({ id }) => id }), async (comments) => {
        const { rowOf, save } = await openForm()
        for (const comment of comments) {
          rowOf(comment.id).getCell(TEXT).value = comment.text
          if (comment.proposed !== undefined) rowOf(comment.id).getCell(PROPOSED).value = comment.proposed
          rowOf(comment.id).getCell(KIND).value = comment.kind
        }
        const order = BLOCKS.map(({ id }) => id)
        const expected = comments
          .toSorted((a, b) => order.indexOf(a.id) - order.indexOf(b.id))
          .map(({ id, text: words, proposed, kind }) => ({ id, quote: undefined, text: words, proposed, classification: kind }))
        expect(brief(take(await save()))).toEqual(expected)
      }),
      { numRuns: 15 },
    )
  })
})
