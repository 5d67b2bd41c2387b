import { describe, expect, test } from 'vitest'
import { compareMarkdown } from '#engine'
import { judgeRedline, type Verdict } from './judge/judge-redline.ts'
import { makePairs, SCRIPT_KINDS } from './judge/pairs/make-pairs.ts'
import { draftTexts, editionPairs } from './judge/pairs/manual-texts.ts'
import type { Pair } from './judge/pairs/pair.ts'
import { renderPage } from './judge/pairs/render-page.ts'
import { quantile } from './judge/quantile.ts'
import { readPages } from './judge/read-pages.ts'

/** Each kind of edit once. The bench has more of them, and all sections that differ from one edition to the next. */
const PAIRS = SCRIPT_KINDS.length
/** Of the real pairs every so many-th. */
const STEP = 4

const texts = draftTexts().map(({ markdown }) => markdown)
const pairs = [...makePairs(texts, PAIRS), ...editionPairs().filter((_, index) => index % STEP === 0)]

interface Seen extends Pair {
  readonly html: string
  readonly isChanged: boolean
  readonly verdict: Verdict
}

const seen: Seen[] = pairs.map((pair) => {
  const { html, comparison } = compareMarkdown(pair.old, pair.fresh)
  const pages = readPages(renderPage(pair.old), renderPage(pair.fresh))
  return { ...pair, html, isChanged: comparison.isChanged, verdict: judgeRedline({ redline: html, pages, moved: pair.moved }) }
})

/** Pairs of which something must hold and does not, with what was seen instead. */
const failures = <T>(look: (verdict: Verdict) => readonly T[]): { name: string; seen: readonly T[] }[] =>
  seen.flatMap(({ name, verdict }) => (look(verdict).length === 0 ? [] : [{ name, seen: look(verdict) }]))

describe('a redline of any two texts', () => {
  test('gives back the words of both', () => expect(failures(({ lostText }) => lostText)).toEqual([]))
  test('gives back the blocks, formatting, links, pictures and lists of both', () => expect(failures(({ lostTree }) => lostTree)).toEqual([]))
  test('passes over nothing in silence', () => expect(failures(({ silent }) => silent)).toEqual([]))
  test('is valid HTML', () => expect(failures(({ faults }) => faults)).toEqual([]))
  test('has no id twice', () => expect(failures(({ repeatedIds }) => repeatedIds)).toEqual([]))
  test('splits no sign', () => expect(failures(({ splitGraphemes }) => splitGraphemes)).toEqual([]))
  test('is changed where a page is, and has no mark where none is', () => {
    for (const { name, kind, html, isChanged } of seen) {
      expect(isChanged, name).toBe(kind !== 'white space')
      expect(/<(?:ins|del)\b|data-diff/.test(html), name).toBe(kind !== 'white space')
    }
  })
})

describe('a redline reads well', () => {
  test('with few fragments in a sentence and few words alone between marks', () => {
    const fragments = seen.flatMap(({ verdict }) => verdict.fragments)
    const islands = seen.reduce((sum, { verdict }) => sum + verdict.islands, 0)
    expect(quantile(fragments, 0.5)).toBeLessThanOrEqual(1.3)
    expect(islands / fragments.length).toBeLessThan(0.05)
  })

  test('and marks little more than must be', () => {
    const ratios = seen.flatMap(({ verdict: { size, least } }) => (least === undefined || least === 0 ? [] : [size / least]))
    expect(quantile(ratios, 0.5)).toBeLessThanOrEqual(1.1)
    expect(quantile(ratios, 0.95)).toBeLessThanOrEqual(1.5)
  })
})

describe('moves', () => {
  const scores = seen.flatMap(({ name, verdict: { moves } }) => (moves === undefined ? [] : [{ name, ...moves }]))

  test('are found', () => {
    const known = scores.reduce((sum, score) => sum + score.known, 0)
    const missed = scores.filter((score) => score.found < score.known).map(({ name }) => name)
    expect(missed.length / known, missed.join(', ')).toBeLessThanOrEqual(0.05)
  })

  test('are never made up', () => expect(scores.filter(({ wrong }) => wrong.length > 0)).toEqual([]))

  test('are linked at both ends', () => expect(scores.filter(({ unlinked }) => unlinked.length > 0)).toEqual([]))

  test('show the edits inside a moved block', () => {
    for (const { name, html } of seen.filter(({ kind }) => kind === 'paragraph moved and edited')) {
      const target = html.slice(html.indexOf('data-diff-move="to"'))
      expect(/<(?:ins|del)\b/.test(target.slice(0, target.indexOf('</p>'))), name).toBe(true)
    }
  })
})

describe('a text compared with itself', () => {
  test('has no change in it, for every section of the Manual and every text of the pairs', () => {
    for (const markdown of new Set([...texts, ...pairs.slice(0, PAIRS).flatMap(({ old, fresh }) => [old, fresh])])) {
      const { html, comparison } = compareMarkdown(markdown, markdown)
      expect(comparison.isChanged).toBe(false)
      expect(comparison.blocks.every(({ kind }) => kind === 'same')).toBe(true)
      expect(html).not.toMatch(/<(?:ins|del)\b|data-diff/)
    }
  }, 120_000)
})

test('the same two texts always give the same redline', () => {
  for (const { old, fresh, html } of seen.slice(0, 30)) expect(compareMarkdown(old, fresh).html).toBe(html)
})
