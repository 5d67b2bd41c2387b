import type { Edition } from './edition.ts'
import type { Duty } from './section.ts'
import { durationHours } from './wording.ts'

/** Working days of a week against calendar days, to set "10 working days" beside "14 days". */
const WORKING_DAY = 7 / 5

/**
 * The duties whose deadline is counted from an event, such as "release": those before it from the earliest, then by it, then
 * after it from the soonest. A deadline with no event of its own is counted from its trigger.
 */
export function dutyTimeline(edition: Edition, event: string): Duty[] {
  const placed = [...edition.duties.values()].flatMap((duty) => {
    const hours = hoursFrom(duty, event)
    return hours === undefined ? [] : [{ duty, hours }]
  })
  return placed.sort((a, b) => a.hours - b.hours).map(({ duty }) => duty)
}

/** Hours from the event to the deadline, negative before it; undefined where the deadline is not counted from this event. */
function hoursFrom({ deadline, trigger }: Duty, event: string): number | undefined {
  if (typeof deadline !== 'object') return undefined
  if ('before' in deadline) return isSame(deadline.of, event) ? -periodHours(deadline.before, deadline.days) : undefined
  if ('by' in deadline) return isSame(deadline.by, event) ? 0 : undefined
  if ('within' in deadline) return isSame(deadline.of ?? trigger ?? '', event) ? periodHours(deadline.within, deadline.days) : undefined
  return undefined
}

/** The length of a period in hours of the calendar; working days count as their share of a week. */
export const periodHours = (duration: string, days?: 'working' | 'calendar') =>
  durationHours(duration) * (days === 'working' && duration.endsWith('D') ? WORKING_DAY : 1)

const isSame = (words: string, event: string) => plain(words) === plain(event)

const plain = (words: string) => words.trim().toLowerCase().replace(/^the /, '')
