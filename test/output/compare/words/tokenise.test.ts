import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { tokenise } from '../../../../src/output/compare/words/tokenise.ts'
import { hardText } from './hard-text.ts'
import { textOf } from './redline-text.ts'

const split = (text: string): string =>
  tokenise(text)
    .map((token) => token.text)
    .join('|')

describe('tokenise', () => {
  it.each([
    ['The lead decides.', 'The| |lead| |decides|.'],
    ["the officer's risk-based plan", "the| |officer's| |risk-based| |plan"],
    ['s. 47(2)(a), e.g. 4.1.3', 's|.| |47|(|2|)|(|a|)|,| |e.g|.| |4.1.3'],
    ['£1,000.50, 5% and 12:30 on 01/03/2021', '£1,000.50|,| |5%| |and| |12:30| |on| |01/03/2021'],
    ['and/or (see)', 'and|/|or| |(|see|)'],
    ['2020–21, “so”…', '2020|–|21|,| |“|so|”|…'],
    ['at https://a.example/b?c=1, or a@b.example.', 'at| |https://a.example/b?c=1|,| |or| |a@b.example|.'],
    ['cafe\u0301-bar', 'cafe\u0301-bar'],
    ['👩‍👩‍👧🇬🇧🇫🇷1\ufe0f\u20e3', '👩‍👩‍👧|🇬🇧|🇫🇷|1\ufe0f\u20e3'],
    ['in\u00adformation', 'in\u00adformation'],
    ['我们必须通知警察。', '我们|必须|通知|警察|。'],
    ['', ''],
  ])('%s', (text, expected) => {
    expect(split(text)).toBe(expected)
  })

  it('gives every run of white space the same key', () => {
    expect(tokenise(' a\n\tb\u00a0c ').map((token) => token.key)).toEqual([' ', 'a', ' ', 'b', ' ', 'c', ' '])
    expect(tokenise(' a').map((token) => token.kind)).toEqual(['space', 'word'])
  })

  it('does not take an accented space for white space', () => {
    expect(tokenise('a \u0308b').map((token) => token.kind)).not.toContain('space')
  })

  it('splits plain words alike whatever stands elsewhere in the text', () => {
    const plain = tokenise("the officer's 4.1.3 risk-based plan, 5%").map((token) => token.text)
    expect(
      tokenise("the officer's 4.1.3 risk-based plan, 5% 👩‍👩‍👧")
        .map((token) => token.text)
        .slice(0, plain.length),
    ).toEqual(plain)
  })

  it('gives the text back and splits no grapheme', () => {
    const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })
    fc.assert(
      fc.property(hardText, (text) => {
        const tokens = tokenise(text)
        expect(textOf(tokens)).toBe(text)
        const borders = new Set([...graphemes.segment(text)].map(({ index }) => index))
        let at = 0
        for (const token of tokens) {
          expect(token.text).not.toBe('')
          expect(borders.has(at)).toBe(true)
          at += token.text.length
        }
      }),
      { numRuns: 500 },
    )
  })
})
