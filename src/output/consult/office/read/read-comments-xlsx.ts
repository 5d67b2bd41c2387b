import { CUSTOM_PROPERTIES } from '../../../../render/office/make-package.ts'
import type { DraftWords } from '../../anchor/draft-words.ts'
import { foldWords } from '../../anchor/split-tokens.ts'
import { SHOWN_COLUMNS, sheetFileRows, TEMPLATE_COLUMNS } from '../../files/comments-template.ts'
import type { FileRow } from '../../files/file-row.ts'
import { refuseFile, type TakenFile, type TakeRemark, type TakeSetting, takeRows, type Unplaced } from '../../files/take-rows.ts'
import { PACK_PROPERTIES } from '../pack-content.ts'
import { OfficeRefusal } from './office-refusal.ts'
import { type OfficePackage, openPackage } from './open-package.ts'
import { readSheet, type SheetWords } from './read-sheet.ts'
import { readProperties } from './read-xml.ts'
import { readDateStyles, readSharedStrings } from './shared-strings.ts'
import { readWorkbook } from './workbook-sheets.ts'

/** Takes the comments of a spreadsheet that came back. What it cannot read it refuses in words, and never throws. */
export function readCommentsXlsx(bytes: Uint8Array, setting: TakeSetting): TakenFile {
  try {
    return takeXlsx(openPackage(bytes, 'xlsx'), setting)
  } catch (error) {
    if (error instanceof OfficeRefusal) return refuseFile(error.message)
    throw error
  }
}

function takeXlsx(file: OfficePackage, setting: TakeSetting): TakenFile {
  const { consultation, draft } = setting
  const { sheets, hidden, unread, outside, is1904 } = readWorkbook(file)
  const cells = { strings: readSharedStrings(file.text('xl/sharedStrings.xml')), dates: readDateStyles(file.text('xl/styles.xml')), is1904 }
  const read = sheets.map(({ name, xml }) => ({ name, words: readSheet(xml, cells) }))
  const facts = new Map([
    ...read.flatMap(({ words }) => words.rows.slice(0, 30).map(([label = '', value = '']) => [label.trim(), value.trim()] as const)),
    ...readProperties(file.text(CUSTOM_PROPERTIES)),
  ])
  const other = facts.get(PACK_PROPERTIES.consultation)
  if (other !== undefined && other !== '' && other !== consultation.id)
    return refuseFile(`The file was made for another consultation, "${other.slice(0, 60)}".`)
  const commented = read.flatMap(({ name, words }) => {
    const head = words.rows.slice(0, 20).findIndex((row) => isHead(row))
    return head === -1 ? [] : [{ name, words, head }]
  })
  if (commented.length === 0) return refuseFile(`No sheet of the file has the columns "${TEMPLATE_COLUMNS.id}" and "${TEMPLATE_COLUMNS.text}".`)
  const digest = facts.get(PACK_PROPERTIES.digest)
  const hiddenRows = commented.reduce((sum, { words }) => sum + words.hiddenRows, 0)
  const merged = commented.reduce((sum, { words }) => sum + words.mergedCells, 0)
  const said = [
    ...file.ignored,
    ...(outside === 0 ? [] : [`The file has ${outside} ${outside === 1 ? 'link' : 'links'} to places outside it; none was followed.`]),
    ...hidden.slice(0, MOST_NAMED).map((name) => `The sheet "${name.slice(0, 60)}" is hidden and was not read.`),
    ...(hidden.length > MOST_NAMED ? [`${hidden.length - MOST_NAMED} further sheets are hidden and were not read.`] : []),
    ...(unread === 0 ? [] : [`The file has too many sheets: ${unread} of them ${unread === 1 ? 'was' : 'were'} not read.`]),
    ...(hiddenRows === 0 ? [] : [`${hiddenRows} rows are hidden; they were read like the others.`]),
    ...(merged === 0 ? [] : ['Cells of the sheet are merged; their words were taken for the first of their rows.']),
    ...(digest === draft.digest
      ? []
      : [digest === undefined ? 'The file does not say which text of the draft it was made from.' : 'The file was made from an earlier text of the draft.']),
  ]
  const remarks: TakeRemark[] = said.map((words) => ({ at: 'file', words }))
  const rows = commented.map(({ name, words, head }) =>
    placedRows(words, { head, draft, isSame: digest === draft.digest, sheet: commented.length > 1 ? `${name}, ` : '' }),
  )
  const taken = takeRows(
    rows.flatMap((each) => each.rows),
    setting,
  )
  return {
    ...taken,
    unplaced: [...rows.flatMap((each) => each.unplaced), ...taken.unplaced],
    corrected: [...remarks, ...rows.flatMap((each) => each.remarks), ...taken.corrected],
  }
}

/** Hidden sheets that are told by name. */
const MOST_NAMED = 20

const lower = (cell: string): string => cell.trim().toLowerCase()
const HEADS = { id: lower(TEMPLATE_COLUMNS.id), text: lower(TEMPLATE_COLUMNS.text), words: lower(TEMPLATE_COLUMNS.words) }
const isHead = (row: readonly string[]): boolean => row.map(lower).includes(HEADS.id) && row.map(lower).includes(HEADS.text)

interface Placing {
  /** Index of the row that names the columns. */
  readonly head: number
  readonly draft: DraftWords
  readonly isSame: boolean
  readonly sheet: string
}

interface PlacedRows {
  readonly rows: readonly FileRow[]
  readonly unplaced: readonly Unplaced[]
  readonly remarks: readonly TakeRemark[]
}

/** Rows with their ids held against the words beside them: an id that was lost is found by the words, one that was changed is not trusted. */
function placedRows({ rows: all, formulas }: SheetWords, { head, draft, isSame, sheet }: Placing): PlacedRows {
  const cells = all.slice(head)
  const found = sheetFileRows(cells, head + 1)
  if (typeof found === 'string') return { rows: [], unplaced: [{ at: 'file', words: found, row: { at: 'file', id: '', text: '' } }], remarks: [] }
  const names = (cells[0] ?? []).map(lower)
  const wordsAt = names.indexOf(HEADS.words)
  const asked = new Set(
    Object.values(TEMPLATE_COLUMNS)
      .filter((name) => !SHOWN_COLUMNS.has(name))
      .map((name) => names.indexOf(lower(name))),
  )
  const byWords = uniqueWords(draft)
  const ids = new Map(draft.blocks.map((block) => [block.id, foldWords(block.words)]))
  const [rows, unplaced, remarks]: [FileRow[], Unplaced[], TakeRemark[]] = [[], [], []]
  for (const [index, given] of found.entries()) {
    const row = { ...given, at: `${sheet}${given.at}` }
    const { at, id } = row
    const isEmpty = row.text === '' && row.proposed === undefined
    const formula = [...(formulas.get(head + index + 1) ?? [])].some((column) => asked.has(column))
    if (formula) {
      unplaced.push({ at, row, words: 'A cell of the row is a formula, which is not worked out here: write the words in its place.' })
      continue
    }
    const own = foldWords(cells[index + 1]?.[wordsAt] ?? '')
    const block = own === '' ? undefined : byWords.get(own)
    if (isEmpty || block === undefined || block === id) rows.push(row)
    else if (id === '' || !ids.has(id)) {
      rows.push({ ...row, id: block })
      remarks.push({
        at,
        words: `Its id ${id === '' ? 'is missing' : `"${id.slice(0, 60)}" is none of the draft`}; by the words beside it, it was placed on ${block}.`,
      })
    } else if (isSame && ids.get(id) !== own)
      unplaced.push({ at, row, words: `It has the id ${id} beside the words of ${block}: say which of the two it is about.` })
    else rows.push(row)
  }
  return { rows, unplaced, remarks }
}

/** Blocks by their words, those whose words stand once only. */
function uniqueWords({ blocks }: DraftWords): ReadonlyMap<string, string> {
  const found = new Map<string, string | undefined>()
  for (const { id, words } of blocks) found.set(foldWords(words), found.has(foldWords(words)) ? undefined : id)
  return new Map([...found].flatMap(([words, id]) => (id === undefined ? [] : [[words, id] as const])))
}
