import { expect, test } from 'vitest'
import { countValues, narrow } from '../../src/site/scripts/search-facets.ts'

const index = new Map([
  [
    'role',
    new Map([
      ['cook', new Set([1, 2])],
      ['baker', new Set([2, 3])],
      ['waiter', new Set<number>()],
    ]),
  ],
  [
    'kind',
    new Map([
      ['duty', new Set([1, 3])],
      ['section', new Set([2, 4])],
    ]),
  ],
])
const results = (...records: number[]) => records.map((record) => ({ record }))
const all = results(4, 3, 2, 1)
const chosen = (values: Record<string, string[]>) => new Map(Object.entries(values).map(([facet, list]) => [facet, new Set(list)]))

test('values of one facet widen, facets narrow, and the order stays', () => {
  expect(narrow(all, index, chosen({}))).toEqual(all)
  expect(narrow(all, index, chosen({ role: ['cook'] }))).toEqual(results(2, 1))
  expect(narrow(all, index, chosen({ role: ['cook', 'baker'] }))).toEqual(results(3, 2, 1))
  expect(narrow(all, index, chosen({ role: ['cook', 'baker'], kind: ['duty'] }))).toEqual(results(3, 1))
  expect(narrow(all, index, chosen({ role: ['nobody'] }))).toEqual([])
})

test('a value’s count is what choosing it would give, with the other facets as they are', () => {
  expect([...countValues(all, index, chosen({ role: ['cook'], kind: ['duty'] }), 'role')]).toEqual([
    ['cook', 1],
    ['baker', 1],
    ['waiter', 0],
  ])
  expect([...countValues(all, index, chosen({ role: ['cook'] }), 'kind')]).toEqual([
    ['duty', 1],
    ['section', 1],
  ])
})
