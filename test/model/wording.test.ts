import { describe, expect, test } from 'vitest'
import { capitalise, countOf, formatDate, formatDuration, joinWords, suggest } from '#engine'
import { durationHours, earliestDay, formatFrequency } from '../../src/model/wording.ts'

describe('words', () => {
  test.each([
    ['2021-01-29', '29 January 2021'],
    ['2021-12-01', '1 December 2021'],
    ['2021-03', 'March 2021'],
    ['2021', '2021'],
  ])('the date %s: %s', (date, words) => {
    expect(formatDate(date)).toBe(words)
  })

  test.each([
    ['2021-01-29', '2021-01-29'],
    ['2021-03', '2021-03-01'],
    ['2021', '2021-01-01'],
  ])('the first day of %s: %s', (date, day) => {
    expect(earliestDay(date)).toBe(day)
  })

  test.each([
    ['P1D', '1 day'],
    ['P15D', '15 days'],
    ['P1W', '1 week'],
    ['P3M', '3 months'],
    ['P10Y', '10 years'],
    ['PT1H', '1 hour'],
    ['PT15M', '15 minutes'],
    ['soon', 'soon'],
  ])('the period %s: %s', (period, words) => {
    expect(formatDuration(period)).toBe(words)
  })

  test('only days can be working days', () => {
    expect(formatDuration('P1D', 'working')).toBe('1 working day')
    expect(formatDuration('P2W', 'working')).toBe('2 weeks')
    expect(formatDuration('P2D', 'calendar')).toBe('2 days')
  })

  test.each([
    ['P1M', 'every month'],
    ['P12M', 'every 12 months'],
    ['P14D', 'every 14 days'],
    ['P1D', 'every day'],
  ])('the frequency %s: %s', (period, words) => {
    expect(formatFrequency(period)).toBe(words)
  })

  test('periods are in the order of their length', () => {
    const periods = ['PT30M', 'PT1H', 'PT23H', 'P1D', 'P6D', 'P1W', 'P30D', 'P1M', 'P11M', 'P1Y', 'P2Y', 'soon']
    expect(periods.toSorted((a, b) => durationHours(a) - durationHours(b))).toEqual(periods)
  })

  test.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a and b'],
    [['a', 'b', 'c'], 'a, b and c'],
  ])('the list %j: %s', (words, joined) => {
    expect(joinWords(words)).toBe(joined)
  })

  test('lists with another word, counts and capitals', () => {
    expect(joinWords(['a', 'b', 'c'], 'or')).toBe('a, b or c')
    expect([countOf(0, 'duty', 'duties'), countOf(1, 'duty', 'duties'), countOf(1234, 'post')]).toEqual(['0 duties', '1 duty', '1,234 posts'])
    expect([capitalise('the lead'), capitalise('')]).toEqual(['The lead', ''])
  })

  test.each([
    ['offcer', 'officer'],
    ['OFFICER', 'officer'],
    ['shold', 'should'],
    ['banana', undefined],
    ['', undefined],
    ['of', undefined],
  ])('the nearest to %j: %s', (word, nearest) => {
    expect(suggest(word, ['officer', 'should', 'must'])).toBe(nearest)
  })
})
