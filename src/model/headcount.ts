import type { RegisterRecord } from '#schemas'
import { type Edition, liveRecords } from './edition.ts'

/** A number that may be printed, or `hidden` where it is small or would give a small one away. */
export type PrintedCount = number | 'hidden'

/** Counts below this could point to one person. */
export const SMALLEST_PRINTED = 5

export interface HeadcountReturn {
  readonly id: string
  readonly date: string
  readonly region: string
  readonly rows: readonly { readonly cohort: string; readonly count: PrintedCount }[]
  /** The total as the region stated it. */
  readonly total: PrintedCount
  /** What the rows come to. */
  readonly sum: PrintedCount
  /** Whether the stated total is what the rows come to. */
  readonly addsUp: boolean
  readonly illustrative: boolean
  readonly note: string | undefined
}

/**
 * The headcount returns as they may be printed, by date and then as the register has them. A count under 5 is hidden, a
 * nought too. Both totals of a return with a hidden count are hidden with it: subtraction would give one hidden count
 * away, and would narrow several. No other totals are made, so nothing printed depends on what a hidden count is.
 */
export function headcountTable(edition: Edition): HeadcountReturn[] {
  const returns = liveRecords(edition, edition.registers.returns).map((record) => {
    const sum = record.rows.reduce((total, row) => total + row.count, 0)
    const { rows, statedTotal } = printedCounts(record)
    return {
      id: record.id,
      date: record.date,
      region: record.region,
      rows,
      total: statedTotal,
      sum: statedTotal === 'hidden' ? ('hidden' as const) : sum,
      addsUp: sum === record.statedTotal,
      illustrative: record.illustrative === true,
      note: record.note,
    }
  })
  return returns.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}

type Counts = Pick<RegisterRecord['returns'], 'rows' | 'statedTotal'>

/** Whether something of a return may not be printed. Its totals are then not printed either. */
export const hidesCounts = ({ rows, statedTotal }: Counts): boolean => rows.some(({ count }) => count < SMALLEST_PRINTED) || statedTotal < SMALLEST_PRINTED

/** The counts of a return as anybody may read them, in every form: page, data or comparison. */
export function printedCounts(counts: Counts): {
  readonly rows: readonly { readonly cohort: string; readonly count: PrintedCount }[]
  readonly statedTotal: PrintedCount
} {
  return {
    rows: counts.rows.map(({ cohort, count }) => ({ cohort, count: count < SMALLEST_PRINTED ? 'hidden' : count })),
    statedTotal: hidesCounts(counts) ? 'hidden' : counts.statedTotal,
  }
}
