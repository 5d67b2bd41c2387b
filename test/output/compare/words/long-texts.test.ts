import { describe, expect, it, vi } from 'vitest'
import { diffTokens } from '../../../../src/output/compare/words/diff-tokens.ts'
import { tokenise } from '../../../../src/output/compare/words/tokenise.ts'
import { type Random, seededRandom } from '../../../seeded-random.ts'
import { readManualParagraphs } from './manual-paragraphs.ts'
import { measureRedline } from './measure-redline.ts'
import { editParagraph } from './realistic-edits.ts'
import { compareTexts, textOf } from './redline-text.ts'

/** Steps of the parts that look at more than one word at a time. Counted and not timed, so that a busy machine changes nothing. */
const work = vi.hoisted(() => ({ steps: 0 }))

vi.mock(import('../../../../src/output/compare/words/cheapest-alignment.ts'), async (importActual) => {
  const { alignCheapest } = await importActual()
  return {
    alignCheapest: (pair, span, partners) => {
      work.steps += (span.oldTo - span.oldFrom + 1) * (span.newTo - span.newFrom + 1)
      alignCheapest(pair, span, partners)
    },
  }
})

vi.mock(import('../../../../src/output/compare/words/unique-anchors.ts'), async (importActual) => {
  const { findAnchors } = await importActual()
  return {
    findAnchors: (old, fresh, span) => {
      work.steps += span.oldTo - span.oldFrom + span.newTo - span.newFrom
      return findAnchors(old, fresh, span)
    },
  }
})

vi.mock(import('../../../../src/output/compare/words/sentence-bag.ts'), async (importActual) => {
  const { bagSentences, sharedWeight } = await importActual()
  return {
    bagSentences,
    sharedWeight: (left, right) => {
      work.steps += left.ids.length + right.ids.length
      return sharedWeight(left, right)
    },
  }
})

const paragraphs = readManualParagraphs()
const vocabulary = [...new Set(paragraphs.join(' ').split(' '))]

const manyWords = (random: Random, count: number): string[] => Array.from({ length: count }, () => random.pick(vocabulary))

/** Pairs of texts of a size in proportion to `times`. */
const kinds: Record<string, (random: Random, times: number) => readonly [string, string]> = {
  'edited here and there': (random, times) => {
    const picked = Array.from({ length: 40 * times }, () => random.pick(paragraphs))
    return [picked.join(' '), picked.map((one) => (random.chance(0.2) ? editParagraph(one, random, paragraphs) : one)).join(' ')]
  },
  'totally different': (random, times) => [manyWords(random, 600 * times).join(' '), manyWords(random, 600 * times).join(' ')],
  'no sentence ends': (random, times) => {
    const words = manyWords(random, 600 * times).map((word) => word.replace(/\W/g, ''))
    return [words.join(' '), words.map((word) => (random.chance(0.05) ? 'other' : word)).join(' ')]
  },
  'one word again and again': (_, times) => ['same '.repeat(600 * times), 'same '.repeat(660 * times)],
  'two words in turn': (_, times) => ['one two '.repeat(600 * times), 'two one one '.repeat(600 * times)],
  'one sentence again and again': (_, times) => ['Do this. '.repeat(300 * times), `${'Do this. '.repeat(200 * times)}Stop. ${'Do this. '.repeat(90 * times)}`],
  'two sentences in turn': (_, times) => ['Do this now. Do that later. '.repeat(60 * times), 'Do that later. Do it never. '.repeat(66 * times)],
  'all in reverse': (random, times) => {
    const sentences = manyWords(random, 600 * times).map((word) => `Say ${word.replace(/\W/g, '')} now.`)
    return [sentences.join(' '), sentences.toReversed().join(' ')]
  },
}

function expectExact(oldText: string, newText: string): void {
  const { old, fresh, edits } = compareTexts(oldText, newText)
  expect(edits.map((edit) => textOf(old, edit.old)).join('')).toBe(oldText)
  expect(edits.map((edit) => textOf(fresh, edit.new)).join('')).toBe(newText)
  const differs = edits.some((edit) => edit.same && old.slice(...edit.old).some((token, index) => token.key !== fresh[edit.new[0] + index]?.key))
  expect(differs).toBe(false)
}

describe('long texts', () => {
  it.each(Object.entries(kinds))('%s: compared exactly', (_, makePair) => {
    expectExact(...makePair(seededRandom(1), 16))
  })

  it.each(Object.entries(kinds))('%s: the work grows with the length, and is at most some dozens of steps a word', (_, makePair) => {
    for (const times of [1, 4, 16]) {
      const [old, fresh] = makePair(seededRandom(2), times).map((text) => tokenise(text))
      work.steps = 0
      diffTokens(old ?? [], fresh ?? [])
      expect(work.steps / ((old?.length ?? 0) + (fresh?.length ?? 0))).toBeLessThan(60)
    }
  })

  it('keeps what can be kept of a paragraph of 200 kB', () => {
    const random = seededRandom(3)
    const words = manyWords(random, 34_000).map((word) => word.replace(/\W/g, ''))
    const edited = words.map((word) => (random.chance(0.01) ? 'other' : word))
    expect(words.join(' ').length).toBeGreaterThan(200_000)
    expectExact(words.join(' '), edited.join(' '))
    const { edits } = compareTexts(words.join(' '), edited.join(' '))
    const gone = edits.reduce((sum, edit) => sum + (edit.same ? 0 : edit.old[1] - edit.old[0]), 0)
    expect(gone / (2 * words.length)).toBeLessThan(0.02)
  })

  it('replaces a long paragraph whole when it has nothing to do with the other', () => {
    const random = seededRandom(4)
    const scrambled = (letter: string) => manyWords(random, 10_000).map((word) => letter + word.replace(/\W/g, ''))
    const measured = measureRedline(compareTexts(scrambled('x').slice(0, 3000).join(' '), scrambled('y').slice(0, 3000).join(' ')))
    expect(measured.fragments).toBe(1)
    expectExact(scrambled('x').join(' '), scrambled('y').join(' '))
  })
})
