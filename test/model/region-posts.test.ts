import { expect, test } from 'vitest'
import { regionPosts } from '#engine'
import { demonstration } from '../demonstration.ts'
import { smallEdition } from '../render/small-edition.ts'

test('posts by region, with totals, what is missing and what stands elsewhere', () => {
  const post = (title: string, side = 'own') => ({ title, name: title, kind: 'post', side, agency: 'zoo', summary: 'Works.' })
  const edition = smallEdition({
    registers: {
      roles: { guard: post('Guard'), head: post('Head'), crew: { ...post('Crew'), kind: 'group' } },
      regions: {
        north: {
          title: 'North',
          scope: 'in-scope',
          posts: [
            { role: 'keeper', number: 2 },
            { role: 'guard', number: 1 },
          ],
        },
        south: { title: 'South', scope: 'in-scope', posts: [{ role: 'keeper', number: 3 }] },
        islands: { title: 'Islands', scope: 'liaison', posts: [] },
        invented: { title: 'Invented', scope: 'example', posts: [{ role: 'head', number: 9 }] },
      },
    },
  })
  const { posts, rows, totals, elsewhere, missing, liaison } = regionPosts(edition)
  expect(posts.map(({ id }) => id)).toEqual(['keeper', 'guard'])
  expect(rows.map(({ region, numbers }) => [region.id, ...numbers])).toEqual([
    ['north', 2, 1],
    ['south', 3, 0],
  ])
  expect(totals).toEqual([5, 1])
  expect(elsewhere.map(({ id }) => id)).toEqual(['head'])
  expect(missing.map((gap) => `${gap.region.id} ${gap.post.id}`)).toEqual(['south guard'])
  expect(liaison.map(({ id }) => id)).toEqual(['islands'])
})

test('the demonstration has nine regions with the same four posts', () => {
  const { rows, totals, missing } = regionPosts(demonstration)
  expect(rows).toHaveLength(9)
  expect(totals).toEqual([9, 18, 54, 9])
  expect(missing).toEqual([])
})
