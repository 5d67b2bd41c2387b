/** Words for dates, periods and lists, as the house style prints them. */

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'] as const

/** 2021-01-29 to "29 January 2021", 2021-01 to "January 2021", 2021 to "2021": no more exact than it is written. */
export function formatDate(partial: string): string {
  const [year, month, day] = partial.split('-')
  const name = month === undefined ? undefined : MONTHS[Number(month) - 1]
  return [day === undefined ? undefined : String(Number(day)), name, year].filter((part) => part !== undefined).join(' ')
}

/** The first day a partial date can mean: 2021-03 is 2021-03-01. Partial dates sort by it. */
export const earliestDay = (partial: string): string => `${partial}-01-01`.slice(0, 10)

const UNITS: Readonly<Record<string, string>> = { D: 'day', W: 'week', M: 'month', Y: 'year', TH: 'hour', TM: 'minute' }

/** P1D to "1 day", P15D working to "15 working days", PT2H to "2 hours" (ISO 8601 periods of one unit). */
export function formatDuration(duration: string, days?: 'working' | 'calendar'): string {
  const match = /^P(T?)(\d+)([A-Z])$/.exec(duration)
  if (match === null) return duration
  const [, time = '', number = '', letter = ''] = match
  const unit = UNITS[time + letter] ?? letter
  return `${number} ${days === 'working' && unit === 'day' ? 'working ' : ''}${unit}${number === '1' ? '' : 's'}`
}

/** "every month", "every 3 months", "every 14 days". */
export function formatFrequency(duration: string): string {
  const words = formatDuration(duration)
  return `every ${words.startsWith('1 ') ? words.slice(2) : words}`
}

/** The length of a period in hours, for ordering: a month counts 30.4 days, a year 365. */
export function durationHours(duration: string): number {
  const match = /^P(T?)(\d+)([A-Z])$/.exec(duration)
  if (match === null) return Number.POSITIVE_INFINITY
  const hours: Readonly<Record<string, number>> = { D: 24, W: 168, M: 730, Y: 8760, TH: 1, TM: 1 / 60 }
  return Number(match[2]) * (hours[`${match[1]}${match[3]}`] ?? Number.POSITIVE_INFINITY)
}

/** "a", "a and b", "a, b and c". */
export function joinWords(words: readonly string[], last = 'and'): string {
  return words.length < 2 ? (words[0] ?? '') : `${words.slice(0, -1).join(', ')} ${last} ${words.at(-1)}`
}

/** "1 duty", "2 duties". */
export const countOf = (number: number, one: string, many = `${one}s`): string => `${groupThousands(number)} ${number === 1 ? one : many}`

/** 1234 to "1,234". Loading the system’s number formats would take longer than a small check. */
export const groupThousands = (number: number): string => String(number).replaceAll(/\B(?=(?:\d{3})+$)/g, ',')

export const capitalise = (words: string): string => words.slice(0, 1).toUpperCase() + words.slice(1)
