import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { headcountTable } from '#engine'
import { demonstration } from '../demonstration.ts'
import { smallEdition } from '../render/small-edition.ts'

interface Row {
  cohort: string
  count: number
}

const table = (returns: Readonly<Record<string, { rows: readonly Row[]; statedTotal: number; date?: string }>>) =>
  headcountTable(
    smallEdition({
      registers: {
        regions: { north: { title: 'North', scope: 'example', posts: [] } },
        returns: Object.fromEntries(Object.entries(returns).map(([id, record]) => [id, { date: '2021-01-31', region: 'north', ...record }])),
      },
    }),
  )

describe('headcountTable', () => {
  test('the first return of the demonstration hides its small count and the total that would give it away', () => {
    expect(headcountTable(demonstration)[0]).toMatchObject({
      rows: [
        { cohort: 'licence-registered', count: 20 },
        { cohort: 'registered-only', count: 30 },
        { cohort: 'tpim', count: 'hidden' },
      ],
      total: 'hidden',
      sum: 'hidden',
      addsUp: true,
    })
  })

  test('the last one does not add up, and says so', () => {
    expect(headcountTable(demonstration).at(-1)).toMatchObject({ total: 60, sum: 55, addsUp: false })
  })

  test('returns come by date', () => {
    const rows = [{ cohort: 'lions', count: 9 }]
    expect(table({ late: { rows, statedTotal: 9, date: '2021-03-01' }, early: { rows, statedTotal: 9, date: '2021-01-01' } }).map(({ id }) => id)).toEqual([
      'early',
      'late',
    ])
  })

  test('a small total is hidden, even where there are no rows', () => {
    expect(table({ a: { rows: [], statedTotal: 3 } })[0]).toMatchObject({ total: 'hidden' })
  })
})

const row = fc.record({ cohort: fc.constantFrom('lions', 'birds'), count: fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 60 })) })
const aReturn = fc.record({ rows: fc.array(row, { maxLength: 4 }), error: fc.constantFrom(0, 0, 5) })

const stated = (rows: readonly Row[], error: number) => rows.reduce((sum, { count }) => sum + count, 0) + error

test('whatever is printed, each hidden count could be any number under five', () => {
  fc.assert(
    fc.property(fc.array(aReturn, { minLength: 1, maxLength: 3 }), (returns) => {
      const printed = (list: typeof returns) =>
        table(Object.fromEntries(list.map(({ rows, error }, index) => [`r${index}`, { rows, statedTotal: stated(rows, error) }])))
      const seen = printed(returns)
      for (const [at, { rows, error }] of returns.entries()) {
        for (const [place, { count }] of rows.entries()) {
          if (count >= 5) {
            expect(seen[at]?.rows[place]?.count).toBe(count)
            continue
          }
          for (const other of [0, 1, 2, 3, 4]) {
            const changed = rows.map((entry, index) => (index === place ? { ...entry, count: other } : entry))
            expect(printed(returns.with(at, { rows: changed, error }))).toEqual(seen)
          }
        }
      }
    }),
    { numRuns: 40, seed: 11 },
  )
}, 60_000)
