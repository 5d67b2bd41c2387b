import { expect, test } from 'vitest'
import { compareEditions, type Edition } from '#engine'
import { smallEdition } from '../../../render/small-edition.ts'

const edition = (birds: number): Edition =>
  smallEdition({
    registers: {
      regions: { north: { title: 'North', scope: 'example', posts: [] } },
      returns: {
        counted: {
          date: '2021-01-31',
          region: 'north',
          rows: [
            { cohort: 'lions', count: 40 },
            { cohort: 'birds', count: birds },
          ],
          statedTotal: 40 + birds,
        },
      },
    },
  })
const changes = (old: number, fresh: number) => compareEditions(edition(old), edition(fresh), {}).registers.filter(({ register }) => register === 'returns')

test('a comparison of headcounts says no more than its pages: a small count that changed is not compared', () => {
  expect(changes(2, 4)).toEqual([])
})

test('where a count becomes small it is hidden, and the total with it', () => {
  const [change] = changes(9, 3)
  expect(change?.words).toContain('hidden')
  expect(JSON.stringify(change)).not.toMatch(/\b(?:3|43)\b/)
})
