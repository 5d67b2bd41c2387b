import fc from 'fast-check'
import { expect, test } from 'vitest'
import { stemWord } from '../../../src/output/search/stem-word.ts'

test.each([
  'verify verifies verified verification',
  'notify notifies notification notifications notifying',
  'monitor monitors monitoring monitored',
  'assess assesses assessed assessment assessments',
  'search searches searched searching',
  'travel travels travelled travelling',
  'recall recalls recalled',
  'agency agencies',
  'acknowledge acknowledged acknowledgement',
  'comply compliance complies',
  'day days',
])('the forms of one word have one stem: %s', (forms) => {
  expect(new Set(forms.split(' ').map(stemWord)).size).toBe(1)
})

test.each(['breach branch', 'licence listed', 'court count', 'must most', 'officer offence', 'agree agency'])('other words have others: %s', (words) => {
  expect(new Set(words.split(' ').map(stemWord)).size).toBe(2)
})

test('numbers and labels stay as they are', () => {
  for (const word of ['9.5.2', 'rec-4', 'erg22', '2008', 'as', '']) expect(stemWord(word)).toBe(word)
})

test('a stem is never longer than its word, and never empty', () => {
  fc.assert(
    fc.property(fc.stringMatching(/^[a-z]{1,14}$/), (word) => {
      const stem = stemWord(word)
      expect(stem.length).toBeGreaterThan(0)
      expect(stem.length).toBeLessThanOrEqual(word.length)
    }),
  )
})
