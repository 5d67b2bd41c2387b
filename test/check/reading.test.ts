import { describe, expect, test } from 'vitest'
import { readingGrade, syllablesIn } from '../../src/check/reading-grade.ts'
import { sentencesOf } from '../../src/check/sentences.ts'

describe('sentences', () => {
  const table = [
    ['One. Two three.', ['One.', 'Two three.']],
    ['Is it? It is! “Yes.” No', ['Is it?', 'It is!', '“Yes.”', 'No']],
    ['See section 4.1 and e.g. this one.', ['See section 4.1 and e.g. this one.']],
    ['A lead-in line:', ['A lead-in line:']],
    ['Über alles. Über nichts.', ['Über alles.', 'Über nichts.']],
    ['  spaced   out  ', ['spaced   out']],
    ['- – …', []],
    ['', []],
  ] as const
  test.each(table)('%j', (text, expected) => expect(sentencesOf(text).map(({ start, end }) => text.slice(start, end).trimEnd())).toEqual(expected))

  test('words are counted, dashes are not', () => expect(sentencesOf('One two – three, 4 (five).').map(({ words }) => words)).toEqual([5]))
})

describe('syllables', () => {
  const table = [
    ['cat', 1],
    ['table', 2],
    ['made', 1],
    ['names', 1],
    ['named', 1],
    ['needed', 2],
    ['cases', 2],
    ['reading', 2],
    ['responsibility', 6],
    ['the', 1],
    ['rhythm', 1],
    ['B', 1],
    ['rules', 1],
    ['tables', 2],
    ['café', 2],
    ['don’t stop', 3],
    ['42', 0],
  ] as const
  test.each(table)('%s has %i', (text, expected) => expect(syllablesIn(text)).toBe(expected))
})

const gradeOf = (texts: readonly string[]) => readingGrade(texts.map((text) => ({ text, sentences: sentencesOf(text) })))

test('the grade is that of Flesch and Kincaid, and short texts have none', () => {
  expect(gradeOf(['The cat sat on the mat.'])).toBeUndefined()
  // 20 sentences of 6 words of one syllable: 0.39 * 6 + 11.8 - 15.59.
  expect(gradeOf(Array.from({ length: 20 }, () => 'The cat sat on the mat.'))).toBeCloseTo(-1.45, 5)
})
