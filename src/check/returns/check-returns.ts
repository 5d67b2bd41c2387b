import { liveRecords } from '../../model/edition.ts'
import type { Problem } from '../../model/finding.ts'
import { joinWords } from '../../model/wording.ts'
import { decodeCsv } from './decode-csv.ts'
import { type CountRow, canBeCounted, type ReturnSetting, readReturns, type SheetReturn } from './read-returns.ts'
import { problemAt, readSheet } from './return-sheet.ts'

/** A return that nothing is wrong with, as the register keeps it. */
export interface CheckedReturn {
  readonly region: string
  readonly date: string
  readonly rows: readonly { readonly cohort: string; readonly count: number }[]
  readonly statedTotal: number
}

/** One file as it was sent. */
export interface SentFile {
  readonly file: string
  readonly bytes: Uint8Array | { readonly byteLength: number }
}

export interface CheckedReturns {
  /** Returns without a fault, in the order of the files. */
  readonly returns: readonly CheckedReturn[]
  readonly problems: readonly Problem[]
  /** The text of each file as places count in it. */
  readonly texts: ReadonlyMap<string, string>
}

/**
 * Reads files of headcount returns and holds them against an edition: every fault of every file in one run. A return is whole where
 * each primary cohort has one row, the total is stated once and is what the rows come to, and no other return, here or in the register, is
 * of the same region and day.
 */
export function checkReturns(files: readonly SentFile[], setting: ReturnSetting): CheckedReturns {
  const texts = new Map<string, string>()
  const problems: Problem[] = []
  const found: SheetReturn[] = []
  for (const { file, bytes } of files) {
    const decoded = decodeCsv(file, bytes)
    problems.push(...decoded.problems)
    if (decoded.text === undefined) continue
    texts.set(file, decoded.text)
    const sheet = readSheet(file, decoded.text)
    const read = readReturns(sheet, setting)
    problems.push(...sheet.problems, ...read.problems)
    found.push(...read.returns)
  }
  const returns: CheckedReturn[] = []
  for (const one of found) {
    const faults = [...rowFaults(one, setting), ...totalFaults(one), ...repeatFaults(one, { found, setting })]
    problems.push(...faults)
    if (faults.length === 0 && one.isWhole && one.sheet.problems.length === 0) returns.push(asRecord(one))
  }
  return { returns, problems, texts }
}

const asRecord = ({ region, date, rows, totals }: SheetReturn): CheckedReturn => ({
  region,
  date,
  rows: rows.map(({ cohort, count = 0 }) => ({ cohort, count })),
  statedTotal: totals[0]?.count ?? 0,
})

/** Cohorts with two rows, and those with none. */
function rowFaults({ sheet, rows, totals }: SheetReturn, { edition }: ReturnSetting): Problem[] {
  const problem = problemAt(sheet)
  const twice = rows.flatMap((row, index) => {
    const first = rows.findIndex(({ cohort }) => cohort === row.cohort)
    if (first === index) return []
    const second = { place: problem((rows[first] as CountRow).cells.cohort, { code: '', message: '', help: '' }).place, label: 'first counted here' }
    return [
      problem(row.cells.cohort, {
        code: 'NM332',
        message: `\`${row.cohort}\` is counted twice`,
        second,
        help: 'put the two rows together',
        about: [row.cohort],
      }),
    ]
  })
  const missing = liveRecords(edition, edition.registers.cohorts).filter((cohort) => canBeCounted(cohort) && !rows.some((row) => row.cohort === cohort.id))
  const first = rows[0] ?? totals[0]
  if (missing.length === 0 || first === undefined) return twice
  const message = `no row for ${joinWords(missing.map(({ id }) => `\`${id}\``))}`
  const why = 'a cohort that is left out cannot be told from one that nobody is in'
  return [...twice, problem(first.cells.region, { code: 'NM006', message, why, help: 'add a row for each; write 0 where there is nobody' })]
}

/** A total that is missing, stands twice, or is not what the rows come to. */
function totalFaults({ sheet, rows, totals, isWhole }: SheetReturn): Problem[] {
  const problem = problemAt(sheet)
  const [total, again] = totals
  if (total === undefined) {
    const cell = rows.at(-1)?.cells.cohort ?? { start: 0, end: 1 }
    return [
      problem(cell, {
        code: 'NM006',
        message: 'there is no total',
        why: 'without it nobody can see that a row was lost on the way',
        help: 'add a last row whose cohort is `total`',
      }),
    ]
  }
  if (again !== undefined) return [problem(again.cells.cohort, { code: 'NM004', message: 'the total is given twice', help: 'take one of them out' })]
  const sum = rows.reduce((all, { count = 0 }) => all + count, 0)
  if (!isWhole || total.count === sum) return []
  const message = `the rows come to ${sum}, and the stated total is ${total.count}`
  return [
    problem(total.cells.count, {
      code: 'NM330',
      message,
      label: `expected ${sum}`,
      help: 'ask who counted which of the numbers is right, and change that one',
    }),
  ]
}

/** Another return of the same region and day, before this one here or in the register. */
function repeatFaults(one: SheetReturn, { found, setting: { edition } }: { found: readonly SheetReturn[]; setting: ReturnSetting }): Problem[] {
  const isSame = ({ region, date }: { region: string; date: string }) => region === one.region && date === one.date
  const [first] = [...one.rows, ...one.totals]
  if (first === undefined) return []
  const problem = problemAt(one.sheet)
  const about = [one.region]
  const earlier = found.slice(0, found.indexOf(one)).find(isSame)
  const earlierRow = earlier && [...earlier.rows, ...earlier.totals][0]
  if (earlier !== undefined && earlierRow !== undefined) {
    const second = { place: problemAt(earlier.sheet)(earlierRow.cells.region, { code: '', message: '', help: '' }).place, label: 'first here' }
    return [
      problem(first.cells.region, { code: 'NM332', message: `\`${one.region}\` has two returns for ${one.date}`, second, help: 'keep the right one', about }),
    ]
  }
  const { document } = edition.registers.returns
  const kept = liveRecords(edition, edition.registers.returns).find(isSame)
  if (kept === undefined) return []
  const second = { place: document.at([kept.id], 'key'), label: 'in the register' }
  const message = `the register has a return of \`${one.region}\` for ${one.date}: \`${kept.id}\``
  return [problem(first.cells.region, { code: 'NM332', message, second, help: `to correct it, change \`${kept.id}\` in the register`, about })]
}
