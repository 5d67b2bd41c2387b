import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { checkEdition, headcountChart, headcountGrid, headcountQuality, headcountTable, manualJson, regionsWithReturns, renderRegisterTable } from '#engine'
import { demonstration } from '../demonstration.ts'
import { smallEdition } from './small-edition.ts'
import { htmlFaults } from './validate-html.ts'

interface Row {
  readonly cohort: string
  readonly count: number
}

interface Sent {
  readonly region: string
  readonly date: string
  readonly rows: readonly Row[]
  readonly error: number
}

const editionOf = (returns: readonly Sent[]) =>
  smallEdition({
    registers: {
      regions: { north: { title: 'North & <east>', scope: 'example', posts: [] }, south: { title: 'South', scope: 'example', posts: [] } },
      returns: Object.fromEntries(
        returns.map(({ region, date, rows, error }, index) => [
          `r${index}`,
          { region, date, rows, statedTotal: rows.reduce((sum, { count }) => sum + count, 0) + error, illustrative: true },
        ]),
      ),
    },
  })

/** Everything that is made from the returns: charts, tables, remarks on the data, the data itself, and what a check says of it. */
function everythingPrinted(returns: readonly Sent[]): string {
  const edition = editionOf(returns)
  const regions = regionsWithReturns(edition)
  return JSON.stringify([
    regions.map((region) => [headcountChart(edition, region), headcountGrid(edition, region, { base: '/' })]),
    renderRegisterTable(edition, { register: 'returns' }, { base: '/' }),
    headcountQuality(edition).map(({ words, date, region }) => [words, date, region]),
    manualJson(edition).registers['returns'],
    checkEdition(edition, []).flatMap(({ code, message, label }) => (code === 'NM330' ? [message, label] : [])),
  ])
}

const count = fc.oneof(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 90 }))
const rows = fc.uniqueArray(fc.record({ cohort: fc.constantFrom('lions', 'birds'), count }), { selector: ({ cohort }) => cohort, minLength: 1 })
const sent: fc.Arbitrary<Sent> = fc.record({
  region: fc.constantFrom('north', 'south'),
  date: fc.constantFrom('2021-01-31', '2021-02-28', '2021-03-31'),
  rows,
  error: fc.constantFrom(0, 0, 7),
})

test('whatever is printed, each hidden count could be any number under five', () => {
  fc.assert(
    fc.property(fc.array(sent, { minLength: 1, maxLength: 4 }), (returns) => {
      const seen = everythingPrinted(returns)
      for (const [at, one] of returns.entries()) {
        for (const [place, row] of one.rows.entries()) {
          if (row.count >= 5) continue
          for (const other of [0, 1, 2, 3, 4].filter((number) => number !== row.count)) {
            const changed = { ...one, rows: one.rows.with(place, { ...row, count: other }) }
            expect(everythingPrinted(returns.with(at, changed))).toBe(seen)
          }
        }
      }
    }),
    { numRuns: 25, seed: 17 },
  )
}, 60_000)

describe('a chart', () => {
  const edition = editionOf([
    {
      region: 'north',
      date: '2021-01-31',
      rows: [
        { cohort: 'lions', count: 40 },
        { cohort: 'birds', count: 2 },
      ],
      error: 0,
    },
    { region: 'north', date: '2021-02-28', rows: [{ cohort: 'lions', count: 20 }], error: 0 },
    { region: 'south', date: '2021-01-31', rows: [{ cohort: 'lions', count: 10 }], error: 0 },
  ])
  const chart = headcountChart(edition, 'north')

  test('says in words what its bars show', () => {
    expect(chart).toContain('role="img"')
    expect(chart).toContain('Lions: 40 on 31 January 2021, 20 on 28 February 2021. Birds: fewer than 5 on 31 January 2021, not reported on 28 February 2021.')
    expect(chart).toContain('>28 February 2021: not reported<')
    expect(chart).toContain('North &#x26; &#x3C;east>')
  })

  test('has bars on one scale for every region, and an open bar for what is hidden', () => {
    const widths = (svg: string) => [...svg.matchAll(/<rect[^>]* width="([\d.]+)%"[^>]* class="(\w+)"/g)].map(([, width, name]) => [Number(width), name])
    expect(widths(chart)).toEqual([
      [100, 'chart__bar'],
      [50, 'chart__bar'],
      [12.5, 'chart__hidden'],
    ])
    expect(widths(headcountChart(edition, 'south'))).toEqual([[25, 'chart__bar']])
  })

  test('is valid HTML', async () => {
    expect(await htmlFaults(`<div>${chart}${headcountGrid(edition, 'north', { base: '/' })}</div>`)).toEqual([])
  })
})

test('in the demonstration the wrong total is known by its place, and the small count by nothing', () => {
  const wrong = headcountQuality(demonstration).find(({ kind }) => kind === 'total')
  expect(wrong).toMatchObject({ region: 'r-example-1', date: '2021-02-28', words: 'The counts come to 55, and the stated total is 60' })
  expect(wrong?.place?.file).toBe('editions/1.0/registers/returns.yaml')
  expect(JSON.stringify(headcountTable(demonstration)[0])).not.toMatch(/"count":3\b|53/)
})
