import { type Edition, isLive, liveRecords } from '../../model/edition.ts'
import type { Problem } from '../../model/finding.ts'
import type { Entry } from '../../model/register.ts'
import { suggest } from '../../model/suggest.ts'
import { formatDate } from '../../model/wording.ts'
import { readCount } from './read-count.ts'
import type { CsvCell } from './read-csv.ts'
import { readDay } from './read-day.ts'
import { problemAt, type ReturnSheet, type SheetRow } from './return-sheet.ts'

/** The cell of the row that holds the total. */
export const TOTAL = 'total'

/** One row of counts. Without a count its cell is at fault. */
export interface CountRow {
  readonly cohort: string
  readonly count: number | undefined
  readonly cells: SheetRow
}

/** The rows of one region and day in one file. */
export interface SheetReturn {
  readonly sheet: ReturnSheet
  readonly region: string
  readonly date: string
  readonly rows: readonly CountRow[]
  readonly totals: readonly CountRow[]
  /** Whether every cell could be read, so that the whole can be judged. */
  readonly isWhole: boolean
}

/** What rows are held against. */
export interface ReturnSetting {
  readonly edition: Edition
  /** The last day that can have been counted. */
  readonly today: string
}

/** The returns in a sheet, one for each region and day, with what is wrong in single cells. */
export function readReturns(sheet: ReturnSheet, setting: ReturnSetting): { readonly returns: readonly SheetReturn[]; readonly problems: readonly Problem[] } {
  const read = sheet.rows.map((row) => readRow(row, sheet, setting))
  const placed = read.filter(({ region, date }) => region !== undefined && date !== undefined)
  const returns = [...Map.groupBy(placed, ({ region, date }) => `${region} ${date}`).values()].map((rows): SheetReturn => {
    const counted = rows.map(({ row, cohort, count }) => ({ cohort: cohort ?? row.cohort.text, count, cells: row }))
    return {
      sheet,
      region: rows[0]?.region ?? '',
      date: rows[0]?.date ?? '',
      rows: counted.filter(({ cohort }) => cohort !== TOTAL),
      totals: counted.filter(({ cohort }) => cohort === TOTAL),
      isWhole: rows.every(({ problems }) => problems.length === 0),
    }
  })
  return { returns, problems: read.flatMap(({ problems }) => problems) }
}

function readRow(row: SheetRow, sheet: ReturnSheet, { edition, today }: ReturnSetting) {
  const problem = problemAt(sheet)
  const problems: Problem[] = []
  const cohort = row.cohort.text.toLowerCase() === TOTAL ? TOTAL : readId(edition, 'cohorts', row.cohort, { problem, problems })
  const region = readId(edition, 'regions', row.region, { problem, problems })
  const date = readDay(row.date.text)
  if ('fault' in date)
    problems.push(problem(row.date, { code: 'NM009', message: date.fault, why: 'a count of an unknown day cannot be set beside others', help: date.help }))
  else if (date.day > today)
    problems.push(
      problem(row.date, {
        code: 'NM009',
        message: `${formatDate(date.day)} is still to come`,
        why: 'a day that has not been cannot have been counted',
        help: 'write the day that was counted; a sheet can be prepared before its day, and is checked after it',
      }),
    )
  const count = readCount(row.count.text, sheet.delimiter)
  if ('fault' in count)
    problems.push(
      problem(row.count, {
        code: row.count.text === '' ? 'NM006' : 'NM009',
        message: `${count.fault}${row.count.text === '' ? '' : `: ${row.count.text}`}`,
        why: 'a count that has to be guessed makes every total wrong that it is part of',
        help: count.help,
      }),
    )
  return { row, cohort, region, date: 'day' in date ? date.day : undefined, count: 'count' in count ? count.count : undefined, problems }
}

/** Why an id has to be right. */
const LOST = 'what stands in this row would be counted nowhere'

interface Report {
  readonly problem: ReturnType<typeof problemAt>
  readonly problems: Problem[]
}

/** The id of a live record that can be counted for, or undefined with a problem. */
function readId(edition: Edition, register: 'cohorts' | 'regions', cell: CsvCell, { problem, problems }: Report): string | undefined {
  const one = register === 'cohorts' ? 'cohort' : 'region'
  const report = (fault: Omit<Problem, 'place'>) => {
    problems.push(problem(cell, fault))
    return undefined
  }
  if (cell.text === '')
    return report({ code: 'NM006', message: `the ${one} is empty`, why: LOST, help: `write its id; \`manual list ${register}\` shows them all` })
  const records: ReadonlyMap<string, Entry<'cohorts'> | Entry<'regions'>> = edition.registers[register].records
  const found = records.get(cell.text) ?? [...records.values()].find(({ id }) => id.toLowerCase() === cell.text.toLowerCase())
  if (found === undefined) {
    const countable = liveRecords<'cohorts' | 'regions'>(edition, edition.registers[register]).filter(canBeCounted)
    const byTitle = countable.find(({ title }) => title.toLowerCase() === cell.text.toLowerCase())?.id
    const near = byTitle ?? suggest(cell.text, [...countable.map(({ id }) => id), ...(register === 'cohorts' ? [TOTAL] : [])])
    const help = near === undefined ? `\`manual list ${register}\` shows them all` : `did you mean \`${near}\`?`
    return report({ code: 'NM101', message: `there is no ${one} \`${cell.text}\``, why: LOST, help, about: [cell.text] })
  }
  if (!isLive(edition, found))
    return report({ code: 'NM103', message: `\`${found.id}\` does not stand in this edition`, help: `write a ${one} that does`, about: [found.id] })
  if (canBeCounted(found)) return found.id
  if ('kind' in found) {
    const message = `\`${found.id}\` is ${found.kind === 'group' ? 'a group' : 'an overlay'}: its people are counted under their own cohorts`
    return report({ code: 'NM332', message, help: 'write one row for each primary cohort', about: [found.id] })
  }
  return report({
    code: 'NM102',
    message: `\`${found.id}\` is named for liaison only and makes no return`,
    help: 'write the region that counted',
    about: [found.id],
  })
}

/** Primary cohorts are counted, and every region but those named for liaison counts. */
export const canBeCounted = (record: Entry<'cohorts'> | Entry<'regions'>): boolean => ('kind' in record ? record.kind === 'cohort' : record.scope !== 'liaison')
