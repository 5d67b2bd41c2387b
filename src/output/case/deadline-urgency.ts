import type { Deadline } from '#schemas'
import { periodHours } from '../../model/duty-timeline.ts'

/**
 * How soon a deadline presses, as a key of two numbers, the lower the sooner:
 * 0 immediate; 1 same day; 2 within a time, the shortest first; 3 a time ahead of an event, the longest lead first, because it has to
 * be started soonest; 4 by an event; 5 at intervals, the shortest first; 6 when something happens; 7 at all times; 8 no deadline.
 * Working days count as their share of a week, so that 5 of them stand beside 7 days.
 */
export function deadlineUrgency(deadline: Deadline | undefined): readonly [kind: number, hours: number] {
  if (deadline === undefined) return [8, 0]
  if (typeof deadline === 'string') return [WORDS[deadline], 0]
  if ('within' in deadline) return [2, periodHours(deadline.within, deadline.days)]
  if ('before' in deadline) return [3, -periodHours(deadline.before, deadline.days)]
  if ('by' in deadline) return [4, 0]
  return [5, periodHours(deadline.every)]
}

const WORDS = { immediate: 0, 'same-day': 1, 'on-event': 6, ongoing: 7 } as const
