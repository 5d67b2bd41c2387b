import { placeAt } from '../../model/document.ts'
import type { Problem } from '../../model/finding.ts'
import { suggest } from '../../model/suggest.ts'
import { type CsvCell, type CsvRow, readCsv } from './read-csv.ts'

/** Columns that are read, and those that may stand beside them. */
const READ = ['region', 'date', 'cohort', 'count'] as const
const BESIDE: readonly string[] = ['title', '']

type Column = (typeof READ)[number]

/** One row of a sheet, by column. A column that the row is too short for is an empty cell at its end. */
export type SheetRow = Readonly<Record<Column, CsvCell>>

/** The rows of one file of counts, under their headings. */
export interface ReturnSheet {
  readonly file: string
  readonly text: string
  readonly delimiter: string
  readonly rows: readonly SheetRow[]
  readonly problems: readonly Problem[]
}

/** Makes problems at cells of one file. */
export const problemAt =
  ({ file, text }: Pick<ReturnSheet, 'file' | 'text'>) =>
  ({ start, end }: Pick<CsvCell, 'start' | 'end'>, problem: Omit<Problem, 'place'>): Problem => ({ ...problem, place: placeAt(file, text, start, end) })

/** Reads a text of CSV as a sheet of counts: its first row has the headings, in any order. */
export function readSheet(file: string, text: string): ReturnSheet {
  const { rows, delimiter, fault } = readCsv(text)
  const problem = problemAt({ file, text })
  const sheet = (problems: readonly Problem[], read: readonly SheetRow[] = []): ReturnSheet => ({ file, text, delimiter, rows: read, problems })
  if (fault !== undefined) {
    const place = { start: fault.at, end: fault.at + 1 }
    return sheet([
      problem(place, {
        code: 'NM002',
        message: `the file cannot be read: ${fault.message}`,
        why: 'a file that cannot be read is counted nowhere',
        help: 'close it or take it out',
      }),
    ])
  }
  const [head, ...body] = rows
  if (head === undefined) {
    return sheet([problem({ start: 0, end: 1 }, { code: 'NM001', message: 'the file has no rows', help: `start from what \`manual returns template\` makes` })])
  }
  const names = head.map((cell) => cell.text.toLowerCase())
  const missing = READ.filter((name) => !names.includes(name))
  const unknown = head.flatMap((cell, index) => headingProblem(cell, names.indexOf(names[index] as string) !== index, problem))
  if (missing.length > 0) {
    const help = `the headings are ${READ.join(', ')}; all of them stand in the first row that is no note`
    return sheet([
      ...unknown,
      ...missing.map((name) =>
        problem(head[0] as CsvCell, { code: 'NM006', message: `there is no column \`${name}\``, why: 'what it holds would have to be guessed', help }),
      ),
    ])
  }
  const filled = body.filter((row) => row.some((cell) => cell.text !== ''))
  return sheet(
    unknown,
    filled.map((row) => byColumn(row, names)),
  )
}

function headingProblem(cell: CsvCell, isRepeated: boolean, problem: ReturnType<typeof problemAt>): Problem[] {
  const name = cell.text.toLowerCase()
  if (name !== '' && isRepeated) return [problem(cell, { code: 'NM004', message: `the column \`${name}\` stands twice`, help: 'take one of them out' })]
  if ((READ as readonly string[]).includes(name) || BESIDE.includes(name)) return []
  const near = suggest(name, [...READ, 'title'])
  return [problem(cell, { code: 'NM005', message: `unknown column \`${cell.text}\``, help: near === undefined ? 'take it out' : `did you mean \`${near}\`?` })]
}

function byColumn(row: CsvRow, names: readonly string[]): SheetRow {
  const end = row.at(-1)?.end ?? 0
  const cell = (name: Column): CsvCell => row[names.indexOf(name)] ?? { text: '', start: end, end }
  return { region: cell('region'), date: cell('date'), cohort: cell('cohort'), count: cell('count') }
}
