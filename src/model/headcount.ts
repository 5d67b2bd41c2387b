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
  const returns = liveRecords(edition, edition.registers.returns).map(({ id, date, region, rows, statedTotal, illustrative, note }) => {
    const sum = rows.reduce((total, row) => total + row.count, 0)
    const hides = rows.some((row) => row.count < SMALLEST_PRINTED) || statedTotal < SMALLEST_PRINTED
    return {
      id,
      date,
      region,
      rows: rows.map(({ cohort, count }) => ({ cohort, count: count < SMALLEST_PRINTED ? ('hidden' as const) : count })),
      total: hides ? ('hidden' as const) : statedTotal,
      sum: hides ? ('hidden' as const) : sum,
      addsUp: sum === statedTotal,
      illustrative: illustrative === true,
      note,
    }
  })
  return returns.sort((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
}
