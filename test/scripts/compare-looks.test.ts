import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { compareLooks, looksInWords, markOfWords } from '../../src/site/scripts/compare-looks.ts'

describe('markOfWords', () => {
  test('is the same for the same words, whatever the white space', () => {
    expect(markOfWords(' Books  are\nlent. ')).toBe(markOfWords('Books are lent.'))
  })

  test('tells words apart', () => {
    const words = ['', 'a', 'b', 'ab', 'ba', 'Books are lent for 14 days.', 'Books are lent for 41 days.', 'Books are lent for 14 days', 'café', 'cafe']
    expect(new Set(words.map(markOfWords)).size).toBe(words.length)
  })

  test('of any two texts that one letter divides is another', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (before, after) => {
        expect(markOfWords(`${before}x${after}`)).not.toBe(markOfWords(`${before}y${after}`))
      }),
    )
  })
})

describe('compareLooks', () => {
  test.each([
    ['the same', { a: '1', b: '2' }, { b: '2', a: '1' }, undefined],
    ['a changed block', { a: '1', b: '2' }, { a: '1', b: '3' }, { changed: ['b'], added: [], gone: 0 }],
    ['a new block and one gone', { a: '1', b: '2' }, { a: '1', c: '2' }, { changed: [], added: ['c'], gone: 1 }],
    ['all new', {}, { a: '1' }, { changed: [], added: ['a'], gone: 0 }],
  ])('%s', (_what, before, now, wanted) => {
    expect(compareLooks(before, now)).toEqual(wanted)
  })

  test('of any two looks counts every block once', () => {
    const looks = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.constantFrom('1', '2'), { noNullPrototype: true })
    fc.assert(
      fc.property(looks, looks, (before, now) => {
        const { changed, added, gone } = compareLooks(before, now) ?? { changed: [], added: [], gone: 0 }
        const same = Object.keys(now).filter((id) => before[id] === now[id]).length
        expect(changed.length + added.length + same).toBe(Object.keys(now).length)
        expect(changed.length + gone + same).toBe(Object.keys(before).length)
      }),
    )
  })
})

test.each([
  [{ changed: ['a'], added: [], gone: 0 }, '1 part changed'],
  [{ changed: ['a', 'b'], added: ['c'], gone: 3 }, '2 parts changed, 1 part new, 3 parts gone'],
])('looksInWords %#', (changes, words) => {
  expect(looksInWords(changes)).toBe(words)
})
