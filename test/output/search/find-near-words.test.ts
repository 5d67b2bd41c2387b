import fc from 'fast-check'
import { distance } from 'fastest-levenshtein'
import { describe, expect, test } from 'vitest'
import { findNearWords, lettersApart } from '../../../src/output/search/find-near-words.ts'

const KNOWN = ['person', 'persons', 'polygraph', 'safeguarding', 'temporary', 'recall', 'escalation', 'tag', 'tab']

describe('words near one that is not known', () => {
  test.each([
    ['polygragh', ['polygraph']],
    ['safegaurding', ['safeguarding']],
    ['tempory', ['temporary']],
    ['recal', ['recall']],
    ['escallation', ['escalation']],
    ['tat', []],
    ['pension', []],
    ['zeppelin', []],
  ])('%s', (word, near) => {
    expect(findNearWords(word, KNOWN)).toEqual(near)
  })

  test('two letters that changed places count once, and as no more than Levenshtein counts them', () => {
    expect(lettersApart('form', 'from')).toBe(1)
    const word = fc.stringMatching(/^[abc]{0,7}$/)
    fc.assert(
      fc.property(word, word, (a, b) => {
        expect(lettersApart(a, b)).toBe(lettersApart(b, a))
        expect(lettersApart(a, b)).toBeLessThanOrEqual(distance(a, b))
        expect(lettersApart(a, b) === 0).toBe(a === b)
      }),
    )
  })
})
