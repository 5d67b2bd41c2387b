import { alignTokens } from './align-tokens.ts'
import { foldWords, splitTokens, type Token } from './split-tokens.ts'

/** Where quoted words stand in another text: unaltered, edited, or not to be told. Offsets are code points. */
export type Followed = { readonly found: 'same' | 'changed'; readonly start: number; readonly end: number } | { readonly found: 'gone' }

/** Two texts of one block, aligned once and then asked about many quotes. */
export interface WordsFollower {
  /** Where the code points from `start` to `end` of the old text went. */
  readonly follow: (start: number, end: number) => Followed
  /** Share of the old letters that the new text still has, 0 to 1. */
  readonly kept: number
}

/** A match counts only in company: a run of at least this many letters, for a small word alone proves nothing. */
const RUN_LETTERS = 8

/** At least this share of a quote’s letters has to be there still; with less, only the paragraph is sure. */
const QUOTE_KEPT = 0.5

/** Aligns two texts of a block. Both are words as `normaliseWords` leaves them. */
export function followWords(oldWords: string, freshWords: string): WordsFollower {
  if (oldWords === freshWords) return { follow: (start, end) => ({ found: 'same', start, end }), kept: 1 }
  const [old, fresh] = [splitTokens(oldWords), splitTokens(freshWords)]
  const matched = dropIslands(alignTokens(old, fresh), old, fresh)
  const all = old.reduce((sum, { letters }) => sum + letters, 0)
  const kept = old.reduce((sum, { letters }, at) => sum + (matched[at] === -1 ? 0 : letters), 0)
  let points: { old: string[]; fresh: string[] } | undefined
  const exact = (range: Range) => {
    points ??= { old: Array.from(oldWords), fresh: Array.from(freshWords) }
    return foldWords(points.old.slice(range.from, range.to).join('')) === foldWords(points.fresh.slice(range.start, range.end).join(''))
  }
  return {
    follow: (start, end) => followRange({ old, fresh, matched, exact }, start, end),
    kept: all === 0 ? (foldWords(oldWords) === foldWords(freshWords) ? 1 : 0) : kept / all,
  }
}

interface Range {
  readonly from: number
  readonly to: number
  readonly start: number
  readonly end: number
}

interface Aligned {
  readonly old: readonly Token[]
  readonly fresh: readonly Token[]
  readonly matched: Int32Array
  /** Whether the two stretches have the same words. */
  readonly exact: (range: Range) => boolean
}

function followRange({ old, fresh, matched, exact }: Aligned, start: number, end: number): Followed {
  const quoted = tokensWithin(old, start, end)
  const there = quoted.filter((at) => matched[at] !== -1)
  const [first, last] = [there[0], there.at(-1)]
  if (first === undefined || last === undefined) return { found: 'gone' }
  const [allOf, keptOf] = [quoted, there].map((places) => places.reduce((sum, at) => sum + weightOf(old[at] as Token), 0)) as [number, number]
  if (keptOf / allOf < QUOTE_KEPT) return { found: 'gone' }
  const [oldFirst, freshFirst] = [old[first] as Token, fresh[matched[first] as number] as Token]
  const [oldLast, freshLast] = [old[last] as Token, fresh[matched[last] as number] as Token]
  // A quote may begin or end inside a word, or reach over a space at its edge.
  const newStart = freshFirst.start + Math.min(Math.max(0, start - oldFirst.start), freshFirst.end - freshFirst.start - 1)
  const newEnd = freshLast.end - Math.min(Math.max(0, oldLast.end - end), freshLast.end - freshLast.start - 1)
  if (newEnd <= newStart) return { found: 'gone' }
  const isWhole =
    there.length === quoted.length && exact({ from: Math.max(start, oldFirst.start), to: Math.min(end, oldLast.end), start: newStart, end: newEnd })
  // Words that were torn far apart are no longer a place.
  if (!isWhole && newEnd - newStart > 3 * (end - start) + 60) return { found: 'gone' }
  return { found: isWhole ? 'same' : 'changed', start: newStart, end: newEnd }
}

/** Places of the tokens that a range touches. */
function tokensWithin(tokens: readonly Token[], start: number, end: number): number[] {
  let [low, high] = [0, tokens.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((tokens[middle] as Token).end <= start) low = middle + 1
    else high = middle
  }
  const within: number[] = []
  for (let at = low; at < tokens.length && (tokens[at] as Token).start < end; at += 1) within.push(at)
  return within
}

const weightOf = ({ letters }: Token): number => Math.max(letters, 0.5)

/** Takes back matches that stand alone, unless the word is long and stands once in either text. */
function dropIslands(matched: Int32Array, old: readonly Token[], fresh: readonly Token[]): Int32Array {
  const [oldCounts, freshCounts] = [countKeys(old), countKeys(fresh)]
  const isRare = ({ key, letters }: Token) => letters > 4 && oldCounts.get(key) === 1 && freshCounts.get(key) === 1
  const kept = matched.slice()
  for (let from = 0; from < matched.length; ) {
    let to = from + 1
    if (matched[from] === -1) {
      from = to
      continue
    }
    while (to < matched.length && matched[to] === (matched[to - 1] as number) + 1) to += 1
    const letters = old.slice(from, to).reduce((sum, token) => sum + token.letters, 0)
    const isAll = to - from === old.length || to - from === fresh.length
    if (letters < RUN_LETTERS && !isAll && !old.slice(from, to).some(isRare)) kept.fill(-1, from, to)
    from = to
  }
  return kept
}

function countKeys(tokens: readonly Token[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const { key } of tokens) counts.set(key, (counts.get(key) ?? 0) + 1)
  return counts
}
