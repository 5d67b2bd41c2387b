import { describe, expect, test } from 'vitest'
import { comesAfter, lawInForce, recommendationHistory } from '#engine'
import { demonstration } from '../demonstration.ts'

describe('comesAfter', () => {
  test.each([
    ['2021-01-28', 'no'],
    ['2021-01-29', 'no'],
    ['2021-01-30', 'yes'],
    ['2020', 'no'],
    ['2021', 'unclear'],
    ['2022', 'yes'],
    ['2021-01', 'unclear'],
    ['2021-02', 'yes'],
    ['2020-12', 'no'],
  ])('%s after 29 January 2021: %s', (date, after) => {
    expect(comesAfter(date, '2021-01-29')).toBe(after)
  })

  test('a month ends on its last day', () => {
    expect(comesAfter('2020-02', '2020-02-29')).toBe('no')
    expect(comesAfter('2020-02', '2020-02-28')).toBe('unclear')
  })
})

describe('lawInForce', () => {
  const states = (date: string) => Object.fromEntries(lawInForce(demonstration, date).map(({ instrument, state }) => [instrument.id, state.state]))

  test('the demonstration at its law-as-at date', () => {
    const law = Object.fromEntries(lawInForce(demonstration).map(({ instrument, state }) => [instrument.id, state.state]))
    expect(law).toEqual(states('2021-01-29'))
    expect(Object.keys(law)).not.toContain('pcsc-2022')
    expect(law['ctsa-2021']).toMatch(/proposed, not law/)
    expect(law['tpim-2011']).toMatch(/balance of probabilities/)
  })

  test('and at a later one', () => {
    const law = states('2022-09-30')
    expect(law['pcsc-2022']).toBe('in force')
    expect(law['ctsa-2021']).toMatch(/^in force/)
    expect(law['tpim-2011']).toMatch(/reasonable belief/)
    expect(law['si-2009-2493']).toBe('in force as amended')
  })
})

describe('recommendationHistory', () => {
  const step = (date: string, text = date) => ({ date, status: 'issued' as const, text, source: 'S' })
  const order = (...dates: string[]) =>
    recommendationHistory({ title: 't', body: 'b', text: 't', answeredBy: [], history: dates.map((date) => step(date)) }, '2021-01-29').map(({ date }) => date)

  test.each([
    [
      ['2021-03', '2020-03'],
      ['2020-03', '2021-03'],
    ],
    [
      ['2021-06', '2021-06-14'],
      ['2021-06', '2021-06-14'],
    ],
    [
      ['2021-06-14', '2021-06'],
      ['2021-06-14', '2021-06'],
    ],
    [
      ['2021', '2021-06-14', '2020'],
      ['2020', '2021', '2021-06-14'],
    ],
    [
      ['2021-06-14', '2021', '2021-03'],
      ['2021', '2021-03', '2021-06-14'],
    ],
  ])('%j in order: %j', (written, expected) => {
    expect(order(...written)).toEqual(expected)
  })

  test('the demonstration keeps the precision of its sources', () => {
    const record = demonstration.registers.recommendations.records.get('REC-1')
    if (record === undefined) throw new Error('REC-1')
    expect(recommendationHistory(record, '2021-01-29').map(({ date, status, after }) => `${date} ${status} ${after}`)).toEqual([
      '2020-03 issued no',
      '2021-01-22 in-progress no',
      '2021-03 accepted yes',
      '2021-06 in-progress yes',
      '2021-06-14 published yes',
    ])
  })
})
