import type { RegisterRecord } from '#schemas'
import { type After, comesAfter, latestDay } from './partial-date.ts'
import { earliestDay } from './wording.ts'

type Step = RegisterRecord['recommendations']['history'][number]

/** One dated step, and whether it lies after a day. */
export type DatedStep = Step & { readonly after: After }

/**
 * The history of a recommendation in order of time. Dates keep the precision of their source; two that cannot be told apart
 * (a month, and a day in it) stay in the order of the register, so that no order is claimed that the sources do not give.
 */
export function recommendationHistory(recommendation: RegisterRecord['recommendations'], day: string): DatedStep[] {
  const waiting = [...recommendation.history]
  const ordered: DatedStep[] = []
  while (waiting.length > 0) {
    // A step is next when none that waits lies wholly before it; of those, the one the register has first.
    const next = Math.max(
      waiting.findIndex((step) => !waiting.some((other) => latestDay(other.date) < earliestDay(step.date))),
      0,
    )
    for (const step of waiting.splice(next, 1)) ordered.push({ ...step, after: comesAfter(step.date, day) })
  }
  return ordered
}
