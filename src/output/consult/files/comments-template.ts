import type { ConsultationData } from '#schemas'
import type { DraftWords } from '../anchor/draft-words.ts'
import { showControls } from '../record/show-controls.ts'
import { readCsv, writeCsv } from './csv.ts'
import type { FileRow } from './file-row.ts'
import { refuseFile, type TakenFile, type TakeSetting, takeRows } from './take-rows.ts'

/** Columns of a comments sheet, by what they hold. The names are the file’s contract: an importer finds columns by them. */
export const TEMPLATE_COLUMNS = {
  id: 'Id',
  section: 'Section',
  number: 'Number',
  words: 'Text of the draft',
  quote: 'Words you comment on',
  text: 'Your comment',
  proposed: 'Wording you propose',
  classification: 'Kind',
  consultation: 'Consultation',
} as const

/** Columns that only show what a row is about: what stands there is not taken. */
export const SHOWN_COLUMNS: ReadonlySet<string> = new Set([TEMPLATE_COLUMNS.section, TEMPLATE_COLUMNS.number, TEMPLATE_COLUMNS.words])

/** Display numbers of blocks, by id. */
type Numbers = ReadonlyMap<string, string>

/** The rows of an empty comments sheet: its head, the consultation as a whole, its questions, and one row for each block of the draft. */
export function templateRows(draft: DraftWords, consultation: ConsultationData, numbers: Numbers): string[][] {
  const row = (id: string, section: string, words: string) => [id, section, numbers.get(id) ?? '', showControls(words), '', '', '', '', consultation.id]
  return [
    Object.values(TEMPLATE_COLUMNS),
    row(consultation.id, '', 'The draft as a whole'),
    ...(consultation.questions ?? []).map(({ id, title }) => row(id, '', title)),
    ...draft.blocks.map(({ id, section, words }) => row(id, draft.sections.get(section) ?? section, words)),
  ]
}

/** An empty comments sheet as comma-separated text. A notice stands once, in a column of its own that nobody reads back. */
export function writeCommentsTemplate(
  draft: DraftWords,
  consultation: ConsultationData,
  { numbers, notice }: { readonly numbers: Numbers; readonly notice?: string | undefined },
): string {
  const rows = templateRows(draft, consultation, numbers)
  if (notice === undefined) return writeCsv(rows)
  return writeCsv(rows.map((row, place) => [...row, place === 0 ? 'Notice' : place === 1 ? notice : '']))
}

/** Takes the comments of a filled-in sheet, in comma-separated text. */
export function readCommentsCsv(text: string, setting: TakeSetting): TakenFile {
  const cells = readCsv(text)
  if (cells === undefined) return refuseFile('The file cannot be read as comma-separated text, or has too many rows.')
  return takeSheet(cells, setting)
}

/** Takes the comments of a sheet whose cells are read already, from any form of file. Columns are found by their heads. */
export function takeSheet(cells: readonly (readonly string[])[], setting: TakeSetting): TakenFile {
  const rows = sheetFileRows(cells)
  return typeof rows === 'string' ? refuseFile(rows) : takeRows(rows, setting)
}

/** The rows of a sheet whose first row names its columns; `firstRow` is the number that row has in the sheet. Or why it is none, in words. */
export function sheetFileRows(cells: readonly (readonly string[])[], firstRow = 1): FileRow[] | string {
  const head = cells[0]?.map((cell) => cell.trim().toLowerCase()) ?? []
  const column = (name: keyof typeof TEMPLATE_COLUMNS) => head.indexOf(TEMPLATE_COLUMNS[name].toLowerCase())
  const [id, text, proposed] = [column('id'), column('text'), column('proposed')]
  if (id === -1 || text === -1) return `The first row has to name the columns "${TEMPLATE_COLUMNS.id}" and "${TEMPLATE_COLUMNS.text}".`
  return cells.slice(1).map((row, index): FileRow => {
    const cell = (at: number) => (at === -1 ? undefined : row[at]?.trim() || undefined)
    return {
      at: `row ${firstRow + index + 1}`,
      id: cell(id) ?? '',
      quote: cell(column('quote')),
      text: cell(text) ?? '',
      proposed: cell(proposed),
      classification: cell(column('classification')),
      consultation: cell(column('consultation')),
    }
  })
}
