import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { knownLaw, knownStates, lawChanges, lawOnDay, lawStandingWords, standingOfWords, standingOnDay, statedDays } from '#engine'
import { demonstration, readSecondEdition } from '../demonstration.ts'

const STATES = [
  { from: '2020', state: 'a Bill: proposed, not law' },
  { from: '2021-04-29', state: 'Royal Assent; not yet in force' },
  { from: '2021-06-29', state: 'in force' },
  { from: '2022-03', state: 'in force as amended', unconfirmed: true },
  { from: '2024-01-01', state: 'repealed' },
]
const known = knownStates(STATES, '2025-01-01')

describe('how an instrument stood on a day', () => {
  test.each([
    ['2019-12-31', 'none', ''],
    // Some time in 2020, and nobody knows when.
    ['2020-01-01', 'unclear', 'From some time in 2020: a Bill: proposed, not law.'],
    ['2020-12-30', 'unclear', 'From some time in 2020: a Bill: proposed, not law.'],
    ['2020-12-31', 'not-yet', 'A Bill: proposed, not law (since 2020).'],
    ['2021-04-28', 'not-yet', 'A Bill: proposed, not law (since 2020).'],
    ['2021-04-29', 'not-yet', 'Royal Assent; not yet in force (since 29 April 2021).'],
    ['2021-06-28', 'not-yet', 'Royal Assent; not yet in force (since 29 April 2021).'],
    ['2021-06-29', 'in-force', 'In force (since 29 June 2021).'],
    ['2022-02-28', 'in-force', 'In force (since 29 June 2021).'],
    ['2022-03-01', 'unclear', 'In force (since 29 June 2021). From some time in March 2022: in force as amended.'],
    ['2022-03-31', 'in-force', 'In force as amended (since March 2022, date not confirmed). Changed since it first came into force.'],
    ['2023-12-31', 'in-force', 'In force as amended (since March 2022, date not confirmed). Changed since it first came into force.'],
    ['2024-01-01', 'ended', 'Repealed (since 1 January 2024).'],
  ])('%s: %s', (day, standing, words) => {
    const found = standingOnDay(known, day)
    expect([found.standing, lawStandingWords(found)]).toEqual([standing, words])
  })

  test('a text knows nothing after the day at which it states the law, and what it writes down had begun', () => {
    expect(knownStates(STATES, '2021-05-01').map(({ words }) => words)).toEqual(['a Bill: proposed, not law', 'Royal Assent; not yet in force'])
    // Within March: the text of that day says that it has changed, so it had.
    const inMarch = knownStates(STATES, '2022-03-15')
    expect(standingOnDay(inMarch, '2022-03-15').standing).toBe('in-force')
    expect(standingOnDay(inMarch, '2022-03-14').standing).toBe('unclear')
  })

  test('the order of the register does not matter, and a later day never knows less', () => {
    fc.assert(
      fc.property(fc.shuffledSubarray(STATES), fc.date({ min: new Date('2019-01-01'), max: new Date('2025-01-01'), noInvalidDate: true }), (states, date) => {
        const day = date.toISOString().slice(0, 10)
        const sorted = knownStates(
          STATES.filter((state) => states.includes(state)),
          '2025-01-01',
        )
        expect(standingOnDay(knownStates(states, '2025-01-01'), day)).toEqual(standingOnDay(sorted, day))
        if (standingOnDay(sorted, day).state !== undefined) expect(standingOnDay(sorted, '2025-01-01').state).toBeDefined()
      }),
    )
  })
})

test.each([
  ['in force, sections amended', 'in-force'],
  ['in force; conditions for some offences only', 'in-force'],
  ['Royal Assent; some provisions not yet in force', 'in-part'],
  ['partly in force', 'in-part'],
  ['in force in part', 'in-part'],
  ['Royal Assent; not yet in force', 'not-yet'],
  ['a Bill: proposed, not law', 'not-yet'],
  ['repealed by a later Act', 'ended'],
  ['no longer in force', 'ended'],
  ['under review', 'other'],
])('the words “%s” come to %s', (words, standing) => {
  expect(standingOfWords(words)).toBe(standing)
})

describe('the law of an edition', () => {
  const second = readSecondEdition()

  test('holds nothing that begins after the law it states', () => {
    for (const edition of [demonstration, second])
      for (const { states } of knownLaw(edition))
        for (const { first, sure } of states) expect(first <= edition.data.lawAsAt && sure <= edition.data.lawAsAt).toBe(true)
    const later = (edition: typeof second) => knownLaw(edition).map(({ instrument }) => instrument.id)
    expect(later(second).filter((id) => !later(demonstration).includes(id))).toEqual(['pcsc-2022'])
  })

  test('is not known after that day', () => {
    expect(lawOnDay(demonstration, '2021-01-30')).toBeUndefined()
    expect(lawOnDay(demonstration, '2021-01-29')?.every(({ standing }) => ['in-force', 'not-yet'].includes(standing))).toBe(true)
    expect(lawOnDay(second, '2022-06-27')?.find(({ instrument }) => instrument.id === 'pcsc-2022')?.standing).toBe('not-yet')
    expect(lawOnDay(second, '2022-06-28')?.find(({ instrument }) => instrument.id === 'pcsc-2022')?.standing).toBe('in-force')
  })

  test('is stated whole for each day on which something changed and for the day of the edition, the newest first', () => {
    const days = statedDays(second)
    expect(days).toEqual([...days].sort().reverse())
    expect(days[0]).toBe('2022-09-30')
    expect(days).toContain('2022-06-28')
    expect(days.every((day) => day.length === 10)).toBe(true)
    expect(lawChanges(second).flatMap(({ began }) => began)).toHaveLength(knownLaw(second).reduce((sum, { states }) => sum + states.length, 0))
  })
})
