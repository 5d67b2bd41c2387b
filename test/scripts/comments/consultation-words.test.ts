import { expect, test } from 'vitest'
import { clockName, clockWords, localTimeWords } from '../../../src/site/consultation-words.ts'

test.each([
  ['2027-01-29T17:00', '5pm on 29 January 2027'],
  ['2027-01-29T09:30', '9:30am on 29 January 2027'],
  ['2027-01-29T12:00', '12pm on 29 January 2027'],
  ['2027-01-29T00:05', '12:05am on 29 January 2027'],
  ['2027-01-29T23:59', 'midnight at the end of 29 January 2027'],
])('%s reads %s', (local, words) => {
  expect(localTimeWords(local)).toBe(words)
})

test('says whose clock it is', () => {
  expect([clockWords('Europe/London'), clockWords('UTC'), clockName('America/New_York')]).toEqual([
    'by the clock in London (Europe/London)',
    'in UTC',
    'New York time',
  ])
})
