import { expect, test } from 'vitest'
import { suggestTitles } from '#engine'

const TITLES = ['Recall', 'Arrest pending a recall decision', 'Home visits', 'Visiting hours', 'Children’s homes']

test.each([
  ['rec', ['Recall', 'Arrest pending a recall decision']],
  ['dec rec', ['Arrest pending a recall decision']],
  ['home', ['Home visits', 'Children’s homes']],
  ['visit home', ['Home visits']],
  ['r', []],
  ['', []],
  ['xyz', []],
])('%j becomes %j', (typed, titles) => {
  expect(suggestTitles(typed, TITLES, 6)).toEqual(titles)
})

test('no more than are wanted', () => {
  expect(suggestTitles('home', TITLES, 1)).toHaveLength(1)
})
