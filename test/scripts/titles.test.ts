import { expect, test } from 'vitest'
import { cutWords, documentTitle } from '../../src/site/titles.ts'

test.each([
  ['short', 10, 'short'],
  ['one two three', 13, 'one two three'],
  ['one two, three', 10, 'one two…'],
  ['unbreakablewordofmanyletters', 10, 'unbreakab…'],
])('%j cut to %i characters is %j', (words, longest, cut) => {
  expect(cutWords(words, longest)).toBe(cut)
  expect(cut.length).toBeLessThanOrEqual(longest)
})

test('a title ends with the manual’s short title; the start page has the whole one', () => {
  const manual = { title: 'Kitchen Book', shortTitle: 'KB' }
  expect(documentTitle('1.1 Bread', manual)).toBe('1.1 Bread - KB')
  expect(documentTitle('Kitchen Book', manual)).toBe('Kitchen Book')
  expect(documentTitle('word '.repeat(40).trim(), manual).length).toBeLessThanOrEqual(66)
})
