import * as fc from 'fast-check'
import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { describe, expect, it } from 'vitest'
import { acceptRedline, compareTrees, rejectRedline } from '#engine'
import { DOCUMENTED } from '../judge/documented-marks.ts'
import { printTree } from '../judge/print-page.ts'
import { silentChanges } from '../judge/silent-changes.ts'
import { repeatedIds, structureFaults } from '../judge/structure-faults.ts'
import { accept, parsePage, reject } from '../judge/take-side.ts'
import { editedPair, randomPage } from './random-pages.ts'

const setting = { idPrefix: 'diff-' }
const asParsed = (page: Root): Root => parsePage(toHtml(page))

function expectSound(old: Root, fresh: Root): void {
  const { tree } = compareTrees(old, fresh, setting)
  const html = toHtml(tree)
  const pages = { old: asParsed(old), new: asParsed(fresh) }
  expect(printTree(acceptRedline(tree)), html).toBe(printTree(fresh))
  expect(printTree(rejectRedline(tree)), html).toBe(printTree(old))
  // The same from the HTML alone, by a reader of its own.
  expect(printTree(accept(html)), html).toBe(printTree(pages.new))
  expect(printTree(reject(html)), html).toBe(printTree(pages.old))
  expect(structureFaults(html), html).toEqual([])
  expect(repeatedIds(html), html).toEqual([])
  expect(silentChanges(parsePage(html), pages, DOCUMENTED), html).toEqual([])
}

describe('a redline of random pages', () => {
  it('gives both pages back, is valid and silent about nothing, after edits', () => {
    fc.assert(
      fc.property(editedPair, ([old, fresh]) => expectSound(old, fresh)),
      { numRuns: 120 },
    )
  })

  it('does so for pages that have nothing to do with each other', () => {
    fc.assert(fc.property(randomPage, randomPage, expectSound), { numRuns: 60 })
  })

  it('finds nothing between a page and itself', () => {
    fc.assert(
      fc.property(randomPage, (page) => {
        const { tree, isChanged, blocks } = compareTrees(page, structuredClone(page), setting)
        expect(toHtml(tree)).toBe(toHtml(page))
        expect(isChanged).toBe(false)
        expect(blocks.every(({ kind }) => kind === 'same')).toBe(true)
      }),
      { numRuns: 60 },
    )
  })

  it('is the same each time, and leaves the pages as they are', () => {
    fc.assert(
      fc.property(editedPair, ([old, fresh]) => {
        const before = [structuredClone(old), structuredClone(fresh)]
        const first = compareTrees(old, fresh, setting)
        expect(compareTrees(old, fresh, setting)).toEqual(first)
        expect([old, fresh]).toEqual(before)
      }),
      { numRuns: 30 },
    )
  })
})
