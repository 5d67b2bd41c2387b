import type { TermRename } from '#schemas'
import { escapePattern } from '../../../model/escape-pattern.ts'

/** Declared renames, ready to be made in any text of the older edition. */
export interface Renames {
  readonly list: readonly TermRename[]
  /** The text as it would read after the renames. Whole words only; the longest name first. */
  readonly apply: (text: string) => string
  /** How often each was made in a text that became another: places in the old that the new has no more, by place in `list`. */
  readonly count: (old: string, fresh: string) => readonly number[]
}

/** Renames of several editions are made one after another, so that a name renamed twice ends as the last. */
export function declaredRenames(list: readonly TermRename[]): Renames {
  const steps = list.map(({ from, to }, index) => ({ index, to, pattern: wholeWords(from) })).toSorted((a, b) => lengthOf(list, b) - lengthOf(list, a))
  const occurrences = (text: string, pattern: RegExp) => text.match(pattern)?.length ?? 0
  return {
    list,
    apply: (text) => steps.reduce((result, { pattern, to }) => result.replace(pattern, () => to), text),
    count: (old, fresh) => {
      const counts = list.map(() => 0)
      let text = old
      for (const { index, pattern, to } of steps) {
        const before = occurrences(text, pattern)
        counts[index] = Math.max(0, before - occurrences(fresh, pattern))
        text = text.replace(pattern, () => to)
      }
      return counts
    },
  }
}

const lengthOf = (list: readonly TermRename[], { index }: { readonly index: number }) => list[index]?.from.length ?? 0

const wholeWords = (words: string) => new RegExp(`(?<![\\p{L}\\p{N}])${escapePattern(words).replace(/\s+/g, '\\s+')}(?![\\p{L}\\p{N}])`, 'gu')
