import type { Root } from 'hast'
import { describe, expect, it } from 'vitest'
import { acceptRedline, compareTrees, rejectRedline } from '#engine'
import { seededRandom } from '../../../seeded-random.ts'
import { printTree } from '../judge/print-page.ts'
import { make } from './random-pages.ts'

const random = seededRandom(7)
const sentence = (words: number) => `${Array.from({ length: words }, () => `w${random.below(2000)}`).join(' ')}.`
const page = (paragraphs: readonly string[]): Root => ({ type: 'root', children: paragraphs.map((text) => make('p', {}, text)) })
const shuffled = <Item>(items: readonly Item[]): Item[] =>
  items
    .map((item) => ({ item, key: random.next() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ item }) => item)

const distinct = Array.from({ length: 2000 }, () => sentence(12))
const alike = Array.from({ length: 10_000 }, () => 'The same words each time.')
const long = Array.from({ length: 2500 }, () => sentence(15))

/** Pages too large to look at every pair of blocks or words: coarser, and still right. */
describe('a redline of', () => {
  it.each<[string, readonly string[], readonly string[]]>([
    ['10,000 equal paragraphs of which some went', alike, alike.slice(9)],
    ['10,000 equal paragraphs of which some changed', alike, alike.map((text, index) => (index % 500 === 3 ? 'Other words here now.' : text))],
    ['a page in another order', distinct, shuffled(distinct)],
    ['a page with every paragraph edited', distinct, distinct.map((text) => text.replace(/ w\d+/, ' changed'))],
    ['a page in another order with every paragraph edited', distinct, shuffled(distinct).map((text) => text.replace(/ w\d+/, ' changed'))],
    ['two pages that share nothing', distinct, Array.from({ length: 2000 }, () => sentence(12))],
    ['one paragraph of 200 kB', [long.join(' ')], [long.map((text, index) => (index % 40 === 0 ? sentence(15) : text)).join(' ')]],
  ])('%s', (_, old, fresh) => {
    const [before, after] = [page(old), page(fresh)]
    const { tree } = compareTrees(before, after, { idPrefix: 'd-' })
    expect(printTree(acceptRedline(tree)) === printTree(after)).toBe(true)
    expect(printTree(rejectRedline(tree)) === printTree(before)).toBe(true)
  })

  it('a page in another order, as moves', () => {
    const { blocks } = compareTrees(page(distinct), page(shuffled(distinct)), { idPrefix: 'd-' })
    expect(new Set(blocks.map(({ kind }) => kind))).toEqual(new Set(['same', 'moved']))
  })

  it('some equal paragraphs less, as just those', () => {
    const { blocks } = compareTrees(page(alike), page(alike.slice(9)), { idPrefix: 'd-' })
    expect(blocks.filter(({ kind }) => kind !== 'same').map(({ kind }) => kind)).toEqual(Array.from({ length: 9 }, () => 'removed'))
  })
})
