import type { Manual } from './manual.ts'
import { periodsInForce } from './periods-in-force.ts'
import { formatDate } from './wording.ts'

/** When a published edition is in force, in words that stay true: "in force from 30 September 2022 to 30 November 2026". */
export function inForceWords(manual: Manual, number: string): string {
  const period = periodsInForce(manual).find(({ edition }) => edition.number === number)
  if (period !== undefined) return `in force from ${formatDate(period.from)}${period.to === undefined ? '' : ` to ${formatDate(period.to)}`}`
  const edition = manual.editions.find((candidate) => candidate.number === number)
  return edition?.data.status === 'consultation' ? 'for consultation only, never in force' : 'never in force'
}
