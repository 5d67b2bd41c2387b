import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { diffTokens } from '../../../../src/output/compare/words/diff-tokens.ts'
import type { Token } from '../../../../src/output/compare/words/token.ts'
import { tokenise } from '../../../../src/output/compare/words/tokenise.ts'
import { hardPair, hardText } from './hard-text.ts'
import { type Compared, compareTexts, textOf } from './redline-text.ts'

const anyPair = fc.oneof(hardPair, fc.tuple(hardText, hardText))

const asKeys = (tokens: readonly Token[]): string[] => tokens.map((token) => token.key)

function expectSound({ old, fresh, edits }: Compared): void {
  let oldAt = 0
  let newAt = 0
  for (const [index, edit] of edits.entries()) {
    expect([edit.old[0], edit.new[0]]).toEqual([oldAt, newAt])
    if (edit.same) {
      expect(asKeys(old.slice(...edit.old))).toEqual(asKeys(fresh.slice(...edit.new)))
      expect(edit.old[1]).toBeGreaterThan(edit.old[0])
    } else {
      expect(edit.old[1] - edit.old[0] + edit.new[1] - edit.new[0]).toBeGreaterThan(0)
      expect(edits[index - 1]?.same).not.toBe(false)
    }
    oldAt = edit.old[1]
    newAt = edit.new[1]
  }
  expect([oldAt, newAt]).toEqual([old.length, fresh.length])
}

/** Token lists that no text gives: spaces and pictures in any order, as callers may put them together from pieces of a document. */
const tokenList = fc.array(
  fc.oneof(
    fc.constantFrom('a', 'b', 'long', 'must').map((text): Token => ({ key: text, text, kind: 'word' })),
    fc.constantFrom(' ', '\n').map((text): Token => ({ key: ' ', text, kind: 'space' })),
    fc.constantFrom('.', ',', '(').map((text): Token => ({ key: text, text, kind: 'punctuation' })),
    fc.constantFrom('image 1', 'image 2').map((key): Token => ({ key, text: '', kind: 'atom' })),
  ),
  { maxLength: 40 },
)

describe('diffTokens', () => {
  it('is sound for any token lists', () => {
    fc.assert(
      fc.property(tokenList, tokenList, (old, fresh) => expectSound({ old, fresh, edits: diffTokens(old, fresh) })),
      { numRuns: 2000 },
    )
  })

  it('covers both texts with edits that agree where they say so', () => {
    fc.assert(
      fc.property(anyPair, ([old, fresh]) => expectSound(compareTexts(old, fresh))),
      { numRuns: 1000 },
    )
  })

  it('gives the new text when accepted and the old when rejected', () => {
    fc.assert(
      fc.property(anyPair, ([oldText, newText]) => {
        const { old, fresh, edits } = compareTexts(oldText, newText)
        expect(edits.map((edit) => textOf(fresh, edit.new)).join('')).toBe(newText)
        expect(edits.map((edit) => textOf(old, edit.old)).join('')).toBe(oldText)
        const unmarked = edits.map((edit) => (edit.same ? asKeys(old.slice(...edit.old)).join('') : textOf(fresh, edit.new))).join('')
        expect(unmarked.replaceAll(/\s+/gu, ' ')).toBe(newText.replaceAll(/\s+/gu, ' '))
      }),
      { numRuns: 500 },
    )
  })

  it('finds nothing between a text and itself, however it is wrapped', () => {
    fc.assert(
      fc.property(hardText, (text) => {
        expect(compareTexts(text, text).edits.every((edit) => edit.same)).toBe(true)
        const old = tokenise(text)
        const wrapped = old.map((token) => (token.kind === 'space' ? { ...token, text: '\n' } : token))
        expect(diffTokens(old, wrapped).every((edit) => edit.same)).toBe(true)
      }),
    )
  })

  it('marks the same when the texts change places', () => {
    fc.assert(
      fc.property(anyPair, ([oldText, newText]) => {
        const back = compareTexts(newText, oldText).edits.map((edit) => ({ same: edit.same, old: edit.new, new: edit.old }))
        expect(back).toEqual(compareTexts(oldText, newText).edits)
      }),
      { numRuns: 500 },
    )
  })

  it('marks no white space alone but at the ends', () => {
    fc.assert(
      fc.property(anyPair, ([oldText, newText]) => {
        const { old, fresh, edits } = compareTexts(oldText.trim(), newText.trim())
        for (const edit of edits) {
          if (edit.same || old.length === 0 || fresh.length === 0) continue
          expect((textOf(old, edit.old) + textOf(fresh, edit.new)).trim()).not.toBe('')
        }
      }),
      { numRuns: 1000 },
    )
  })

  it('compares what is not text by its key', () => {
    const picture = (key: string): Token => ({ key, text: '', kind: 'atom' })
    const around = (atom: Token): Token[] => [...tokenise('see '), atom, ...tokenise(' here')]
    expect(diffTokens(around(picture('image a')), around(picture('image a'))).every((edit) => edit.same)).toBe(true)
    const edits = diffTokens(around(picture('image a')), around(picture('image b')))
    expect(edits.filter((edit) => !edit.same)).toEqual([{ same: false, old: [2, 3], new: [2, 3] }])
  })
})
