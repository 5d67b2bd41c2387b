import { UsageError } from '../usage-error.ts'

/** The number of an edition as a word of a command line. */
export function editionNumberWord(word: string): string {
  if (!/^\d+\.\d+$/.test(word)) throw new UsageError(`\`${word}\` cannot be the number of an edition`, { hint: 'write it such as 2.0' })
  return word
}

/** A day given with an option, written 2026-11-01; undefined where the option was not given. */
export function dayOption(name: string, value: string | undefined): string | undefined {
  if (value === undefined) return undefined
  const isDay = /^\d{4}-\d{2}-\d{2}$/.test(value) && !Number.isNaN(Date.parse(value)) && new Date(value).toISOString().startsWith(value)
  if (!isDay) throw new UsageError(`${name} cannot be ${value}`, { hint: 'write a day as year-month-day, such as 2026-11-01' })
  return value
}
