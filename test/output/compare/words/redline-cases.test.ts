import { describe, expect, it } from 'vitest'
import { redlineCases } from './redline-cases.ts'
import { compareTexts, redlineText } from './redline-text.ts'

const rejected = (redline: string): string => redline.replace(/\{\+.*?\+\}/gs, '').replace(/\[-(.*?)-\]/gs, '$1')
const accepted = (redline: string): string => redline.replace(/\[-.*?-\]/gs, '').replace(/\{\+(.*?)\+\}/gs, '$1')

describe('a redline reads as an author would write it', () => {
  it.each(redlineCases)('$name', ({ redline }) => {
    expect(redlineText(compareTexts(rejected(redline), accepted(redline)))).toBe(redline)
  })

  it('does not mark white space and wrapping', () => {
    expect(redlineText(compareTexts('one\n  two\tthree', 'one two\u00a0three'))).toBe('one two\u00a0three')
  })
})
