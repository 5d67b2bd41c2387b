import { z } from 'zod'
import { duration, text } from './common.ts'

const days = z.enum(['working', 'calendar']).optional().describe('Which days count. A day is a calendar day unless this says working.')

/** When a duty is to be done. Words that stand alone, or one of the forms within, before, every, by. */
export const deadline = z
  .union([
    z.enum(['immediate', 'same-day', 'on-event', 'ongoing']),
    z.strictObject({
      within: duration.describe('The longest time after the event.'),
      of: text.optional().describe('The event, as it reads after "within 5 days of"; left out, it is the trigger.'),
      days,
    }),
    z.strictObject({
      before: duration.describe('The least time ahead of the event.'),
      of: text.describe('The event, as it reads after "at least 5 days before".'),
      days,
    }),
    z.strictObject({
      every: duration.describe('How often.'),
      for: duration.optional().describe('How long this frequency lasts, counted from the start.'),
      thenEvery: duration.optional().describe('How often after that.'),
    }),
    z.strictObject({ by: text.describe('The event it is done by, as it reads after "by".') }),
  ])
  .describe('When: immediate, same-day, on-event, ongoing, or { within | before | every | by }.')

export type Deadline = z.infer<typeof deadline>
