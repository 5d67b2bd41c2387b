import { earliestDay } from './wording.ts'

/** Whether a date of the precision its source gives comes after a day; `unclear` where it may or may not. */
export type After = 'yes' | 'no' | 'unclear'

/** The last day a partial date can mean: 2021-02 is 2021-02-28. */
export function latestDay(partial: string): string {
  const [year, month, day] = partial.split('-')
  if (day !== undefined) return partial
  if (month === undefined) return `${year}-12-31`
  const last = new Date(Date.UTC(Number(year), Number(month), 0)).getUTCDate()
  return `${year}-${month}-${last}`
}

/** Whether a date, a month or a year comes after a day. A month that holds the day is `unclear`. */
export function comesAfter(partial: string, day: string): After {
  if (earliestDay(partial) > day) return 'yes'
  return latestDay(partial) > day ? 'unclear' : 'no'
}
