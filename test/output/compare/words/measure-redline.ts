import { internTokens } from '../../../../src/output/compare/words/intern-tokens.ts'
import { splitSentences } from '../../../../src/output/compare/words/split-sentences.ts'
import type { Token } from '../../../../src/output/compare/words/token.ts'
import { type Compared, textOf } from './redline-text.ts'

/** What a reader meets in one redline. */
export interface Measured {
  /** Marked runs; a deletion beside its insertion is one. */
  readonly fragments: number
  readonly changedSentences: number
  /** Unchanged runs of at most two words (and any punctuation) between two marks inside one sentence. */
  readonly islands: number
  readonly marked: number
  /** The fewest characters any redline of whole words could mark. */
  readonly least: number
}

const sizeOf = (tokens: readonly Token[]): number => tokens.reduce((sum, token) => sum + (token.kind === 'space' ? 0 : token.text.length), 0)

/** The most characters that the words of two texts can share in order: the exact weighted longest common subsequence. */
export function mostShared(old: readonly Token[], fresh: readonly Token[]): number {
  const left = old.filter((token) => token.kind !== 'space')
  const right = fresh.filter((token) => token.kind !== 'space')
  let above = new Int32Array(right.length + 1)
  for (const token of left) {
    const here = new Int32Array(right.length + 1)
    for (let column = 1; column <= right.length; column += 1) {
      const diagonal = token.key === right[column - 1]?.key ? (above[column - 1] ?? 0) + token.text.length : 0
      here[column] = Math.max(diagonal, above[column] ?? 0, here[column - 1] ?? 0)
    }
    above = here
  }
  return above[right.length] ?? 0
}

/** For each token the number of its sentence. */
function sentenceOfTokens(tokens: readonly Token[]): Int32Array {
  const words = internTokens(tokens, []).old
  const numbers = new Int32Array(tokens.length)
  splitSentences(words).forEach((start) => {
    const at = words.at[start]
    if (at !== undefined && start > 0) numbers[at] = 1
  })
  for (let at = 1; at < numbers.length; at += 1) numbers[at] = (numbers[at] ?? 0) + (numbers[at - 1] ?? 0)
  return numbers
}

const touched = (tokens: readonly Token[], ranges: readonly (readonly [number, number])[]): number => {
  const numbers = sentenceOfTokens(tokens)
  const seen = new Set<number>()
  for (const [from, to] of ranges) {
    for (let at = from; at < to; at += 1) if (tokens[at]?.kind !== 'space') seen.add(numbers[at] ?? 0)
    if (from === to) seen.add(numbers[Math.max(0, from - 1)] ?? 0)
  }
  return seen.size
}

export function measureRedline({ old, fresh, edits }: Compared): Measured {
  const changes = edits.filter((edit) => !edit.same)
  const numbers = sentenceOfTokens(fresh)
  const islands = edits.filter((edit, index) => {
    if (!edit.same || index === 0 || index === edits.length - 1) return false
    const run = fresh.slice(...edit.new)
    const isInside = numbers[edit.new[0] - 1] === numbers[edit.new[1]] && !/[.!?]/.test(textOf(run))
    return isInside && run.filter((token) => token.kind === 'word').length <= 2
  }).length
  const marked = changes.reduce((sum, edit) => sum + sizeOf(old.slice(...edit.old)) + sizeOf(fresh.slice(...edit.new)), 0)
  const least = sizeOf(old) + sizeOf(fresh) - 2 * mostShared(old, fresh)
  const oldTouched = touched(
    old,
    changes.map((edit) => edit.old),
  )
  const newTouched = touched(
    fresh,
    changes.map((edit) => edit.new),
  )
  return { fragments: changes.length, changedSentences: Math.max(oldTouched, newTouched), islands, marked, least }
}

/** The value below which the given share of a list lies. */
export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((left, right) => left - right)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? 0
}
