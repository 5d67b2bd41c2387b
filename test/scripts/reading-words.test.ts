import { describe, expect, test } from 'vitest'
import { abbreviationFinder } from '../../src/site/scripts/find-abbreviations.ts'
import { fullNumber } from '../../src/site/scripts/full-number.ts'

describe('abbreviationFinder', () => {
  const find = abbreviationFinder(['LB', 'LB 2', 'C.I.'])
  test.each([
    ['a whole word', 'The LB lends.', [{ at: 4, length: 2, short: 'LB' }]],
    ['a plural', 'Two LBs.', [{ at: 4, length: 3, short: 'LB' }]],
    ['a possessive', "The LB's", [{ at: 4, length: 2, short: 'LB' }]],
    ['the longer of two', 'see LB 2.', [{ at: 4, length: 4, short: 'LB 2' }]],
    ['one with points, as they are', 'C.I. and CxIx', [{ at: 0, length: 4, short: 'C.I.' }]],
    ['none inside another word', 'ALB LBx LB7', []],
    [
      'several in order',
      'LB, LB',
      [
        { at: 0, length: 2, short: 'LB' },
        { at: 4, length: 2, short: 'LB' },
      ],
    ],
  ])('%s', (_what, text, wanted) => {
    expect(find(text)).toEqual(wanted)
  })

  test('of no abbreviations finds none', () => {
    expect(abbreviationFinder([])('LB')).toEqual([])
  })
})

test.each([
  ['n4-1-3', '4.1.3'],
  ['n4-1-3-a', '4.1.3(a)'],
  ['n4-1-3-a-ii', '4.1.3(a)(ii)'],
  ['n4-1-3a', '4.1.3A'],
])('fullNumber of %s is %s', (id, number) => {
  expect(fullNumber(id)).toBe(number)
})
