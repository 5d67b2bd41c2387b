import { day } from '#schemas'

/** A day, or why a cell is not one. */
export type ReadDay = { readonly day: string } | { readonly fault: string; readonly help: string }

const HELP = 'write it as year-month-day, for example 2021-01-31'

/** A date as a cell holds it. Spreadsheets turn 2021-01-31 into 31/01/2021: that is read where only one day and month can be meant. */
export function readDay(text: string): ReadDay {
  if (text === '') return { fault: 'the date is empty', help: HELP }
  const turned = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text)
  if (turned === null) return day.safeParse(text).success ? { day: text } : { fault: `\`${text}\` is not a date`, help: HELP }
  const [, first = '', second = '', year = ''] = turned
  if (first !== second && Number(first) <= 12 && Number(second) <= 12) return { fault: `\`${text}\` can be two days`, help: HELP }
  const [date, month] = Number(second) > 12 ? [second, first] : [first, second]
  const iso = [year, month.padStart(2, '0'), date.padStart(2, '0')].join('-')
  return day.safeParse(iso).success ? { day: iso } : { fault: `\`${text}\` is not a date`, help: HELP }
}
