import { diffTokens } from '../../../../src/output/compare/words/diff-tokens.ts'
import type { Edit, Token } from '../../../../src/output/compare/words/token.ts'
import { tokenise } from '../../../../src/output/compare/words/tokenise.ts'

/** Two texts, their tokens and what the comparison says about them. */
export interface Compared {
  readonly old: readonly Token[]
  readonly fresh: readonly Token[]
  readonly edits: readonly Edit[]
}

export function compareTexts(oldText: string, newText: string): Compared {
  const old = tokenise(oldText)
  const fresh = tokenise(newText)
  return { old, fresh, edits: diffTokens(old, fresh) }
}

export const textOf = (tokens: readonly Token[], [from, to]: readonly [number, number] = [0, tokens.length]): string =>
  tokens
    .slice(from, to)
    .map((token) => token.text)
    .join('')

/** A redline as a reader would write it on one line: `the officer [-should-]{+must+} refer`. */
export function redlineText({ old, fresh, edits }: Compared): string {
  return edits
    .map((edit) => {
      if (edit.same) return textOf(fresh, edit.new)
      const gone = textOf(old, edit.old)
      const come = textOf(fresh, edit.new)
      return (gone && `[-${gone}-]`) + (come && `{+${come}+}`)
    })
    .join('')
}
