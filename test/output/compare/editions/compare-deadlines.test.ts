import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Deadline, deadline as deadlineSchema, type Effect } from '#schemas'
import { compareDeadlines } from '../../../../src/output/compare/editions/compare-deadlines.ts'
import { comparePeriods, type Period } from '../../../../src/output/compare/editions/compare-periods.ts'

const MORE = 'strengthened'
const LESS = 'weakened'
const NONE = 'neither'

describe('a changed deadline in words', () => {
  test.each<[name: string, old: Deadline | undefined, fresh: Deadline | undefined, words: string, effect: Effect]>([
    ['fewer working days', { within: 'P5D', days: 'working' }, { within: 'P2D', days: 'working' }, 'deadline tightened: 5 to 2 working days', MORE],
    ['down to one', { within: 'P5D', days: 'working' }, { within: 'P1D', days: 'working' }, 'deadline tightened: 5 to 1 working day', MORE],
    ['up from one', { within: 'P1D' }, { within: 'P3D' }, 'deadline loosened: 1 to 3 days', LESS],
    ['a working day to hours', { within: 'P1D', days: 'working' }, { within: 'PT2H' }, 'deadline tightened: 1 working day to 2 hours', MORE],
    ['weeks to days', { within: 'P2W' }, { within: 'P10D' }, 'deadline tightened: 2 weeks to 10 days', MORE],
    ['weeks that are the same days', { within: 'P1W' }, { within: 'P7D' }, 'deadline is now within 7 days (was within 1 week)', NONE],
    ['a year that is twelve months', { within: 'P1Y' }, { within: 'P12M' }, 'deadline is now within 12 months (was within 1 year)', NONE],
    ['months to days, wherever in the year', { within: 'P1M' }, { within: 'P14D' }, 'deadline tightened: 1 month to 14 days', MORE],
    ['months against days that may be longer', { within: 'P1M' }, { within: 'P30D' }, 'deadline is now within 30 days (was within 1 month)', NONE],
    ['working against calendar days', { within: 'P5D', days: 'working' }, { within: 'P7D' }, 'deadline is now within 7 days (was within 5 working days)', NONE],
    ['working to as many calendar days', { within: 'P5D', days: 'working' }, { within: 'P5D' }, 'deadline tightened: 5 working days to 5 days', MORE],
    ['the same event, said', { within: 'P5D' }, { within: 'P2D', of: 'the bell' }, 'deadline tightened: 5 to 2 days', MORE],
    [
      'another event',
      { within: 'P5D', of: 'the bell' },
      { within: 'P2D', of: 'the knock' },
      'deadline is now within 2 days of the knock (was within 5 days of the bell)',
      NONE,
    ],
    ['at once', { within: 'P5D' }, 'immediate', 'deadline tightened: now immediately (was within 5 days)', MORE],
    ['the same day', { within: 'P5D', days: 'working' }, 'same-day', 'deadline tightened: now on the same day (was within 5 working days)', MORE],
    ['no longer at once', 'immediate', 'same-day', 'deadline loosened: now on the same day (was immediately)', LESS],
    ['the same day against hours', 'same-day', { within: 'PT4H' }, 'deadline is now within 4 hours (was on the same day)', NONE],
    [
      'earlier before an event',
      { before: 'P10D', of: 'the visit', days: 'working' },
      { before: 'P15D', of: 'the visit', days: 'working' },
      'deadline tightened: 10 to 15 working days before the visit',
      MORE,
    ],
    ['later before an event', { before: 'P3M', of: 'the end' }, { before: 'P1M', of: 'the end' }, 'deadline loosened: 3 to 1 month before the end', LESS],
    [
      'before another event',
      { before: 'P3M', of: 'the end' },
      { before: 'P3M', of: 'the visit' },
      'deadline is now at least 3 months before the visit (was at least 3 months before the end)',
      NONE,
    ],
    ['more often', { every: 'P3M' }, { every: 'P1M' }, 'more often: every month (was every 3 months)', MORE],
    ['less often', { every: 'P14D' }, { every: 'P1M' }, 'less often: every month (was every 14 days)', LESS],
    [
      'more often at first',
      { every: 'P3M' },
      { every: 'P1M', for: 'P6M', thenEvery: 'P3M' },
      'more often: every month for the first 6 months, then every 3 months (was every 3 months)',
      MORE,
    ],
    [
      'for longer at first',
      { every: 'P1M', for: 'P6M', thenEvery: 'P3M' },
      { every: 'P1M', for: 'P1Y', thenEvery: 'P3M' },
      'more often: every month for the first 1 year, then every 3 months (was every month for the first 6 months, then every 3 months)',
      MORE,
    ],
    [
      'more at first and less later',
      { every: 'P2M' },
      { every: 'P1M', for: 'P6M', thenEvery: 'P3M' },
      'deadline is now every month for the first 6 months, then every 3 months (was every 2 months)',
      NONE,
    ],
    ['only for a time', { every: 'P1M' }, { every: 'P1M', for: 'P6M' }, 'deadline is now every month for the first 6 months (was every month)', NONE],
    ['by another event', { by: 'the first day' }, { by: 'the last day' }, 'deadline is now by the last day (was by the first day)', NONE],
    ['a period to an event', { within: 'P12M', of: 'posting' }, { by: 'allocation' }, 'deadline is now by allocation (was within 12 months of posting)', NONE],
    ['once to again and again', { within: 'P3M' }, { every: 'P3M' }, 'deadline is now every 3 months (was within 3 months)', NONE],
    ['at all times', { within: 'P5D' }, 'ongoing', 'deadline is now at all times (was within 5 days)', NONE],
    ['a new one', undefined, { within: 'P5D' }, 'new deadline: within 5 days', MORE],
    ['where the trigger said all', 'on-event', { within: 'P5D' }, 'new deadline: within 5 days', NONE],
    ['none any more', { within: 'P5D' }, undefined, 'no longer has the deadline: within 5 days', LESS],
    ['only the trigger any more', { within: 'P5D' }, 'on-event', 'no longer has the deadline: within 5 days', NONE],
    ['from none to the event', undefined, 'on-event', 'is now due at the event', NONE],
    ['from the event to none', 'on-event', undefined, 'is no longer due at the event', NONE],
  ])('%s', (_name, old, fresh, words, effect) => {
    expect(compareDeadlines({ deadline: old, trigger: 'the bell' }, { deadline: fresh, trigger: 'the bell' })).toEqual({ words, effect })
  })

  test('the two directions never agree', () => {
    const periods = fc.constantFrom('P1D', 'P3D', 'P10D', 'P1W', 'P2W', 'P1M', 'P3M', 'P1Y', 'PT4H', 'PT30M')
    const days = fc.constantFrom('working' as const, 'calendar' as const, undefined)
    const deadlines: fc.Arbitrary<Deadline> = fc.oneof(
      fc.constantFrom<Deadline>('immediate', 'same-day', 'on-event', 'ongoing'),
      fc.record({ within: periods, days, of: fc.constantFrom(undefined, 'it') }),
      fc.record({ before: periods, days, of: fc.constant('it') }),
      fc.record({ every: periods, for: fc.constantFrom(undefined, 'P6M'), thenEvery: fc.option(periods, { nil: undefined }) }),
      fc.record({ by: fc.constantFrom('it', 'that') }),
    )
    fc.assert(
      fc.property(deadlines, deadlines, (a, b) => {
        expect(deadlineSchema.safeParse(a).success).toBe(true)
        const there = compareDeadlines({ deadline: a }, { deadline: b })
        const back = compareDeadlines({ deadline: b }, { deadline: a })
        expect([there.effect, back.effect]).toEqual(
          there.effect === 'neither' ? ['neither', 'neither'] : [there.effect, there.effect === 'weakened' ? 'strengthened' : 'weakened'],
        )
        expect(there.words).not.toMatch(/undefined|NaN/)
      }),
      { numRuns: 500 },
    )
  })
})

describe('the length of a period', () => {
  const days = (length: number, kind: 'working' | 'calendar' = 'calendar'): Period => ({ length: `P${length}D`, days: kind })

  test.each<[a: Period, b: Period, sign: number | undefined]>([
    [days(1), days(2), -1],
    [days(7), { length: 'P1W' }, 0],
    [{ length: 'PT24H' }, days(1), 0],
    [{ length: 'PT90M' }, { length: 'PT1H' }, 1],
    [days(27), { length: 'P1M' }, -1],
    [days(30), { length: 'P1M' }, undefined],
    [days(32), { length: 'P1M' }, 1],
    [{ length: 'P1Y' }, { length: 'P12M' }, 0],
    [days(364), { length: 'P1Y' }, undefined],
    [days(367), { length: 'P1Y' }, 1],
    [days(5, 'working'), days(5), 1],
    [days(1, 'working'), days(4), undefined],
    [{ length: 'immediate' }, { length: 'PT1H' }, -1],
    [{ length: 'same-day' }, days(1), -1],
  ])('%j beside %j', (a, b, sign) => {
    expect(comparePeriods(a, b)).toBe(sign)
    expect(comparePeriods(b, a)).toBe(sign === undefined ? undefined : 0 - sign)
  })

  test('a run of months is never said to be shorter or longer than it can be', () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 36 }), fc.integer({ min: 1, max: 1200 }), fc.integer({ min: 0, max: 47 }), (months, length, from) => {
        const start = Date.UTC(2019, from, 1)
        const real = (Date.UTC(2019, from + months, 1) - start) / 86_400_000
        const sign = comparePeriods(days(length), { length: `P${months}M` })
        if (sign !== undefined) expect(Math.sign(length - real)).toBe(sign)
      }),
    )
  })
})
