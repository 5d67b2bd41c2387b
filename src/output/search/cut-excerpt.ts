import { STOP } from './english-words.ts'
import { type FoundWord, splitWords } from './split-words.ts'
import { stemWord } from './stem-word.ts'
import type { QueryPlan } from './understand-query.ts'

/** A stretch of an excerpt, and whether it is a word that was looked for. */
export interface ExcerptPiece {
  readonly text: string
  readonly isFound: boolean
}

/** Words of an excerpt, about: two lines on a wide screen. */
const WORDS = 34
/** Words that stand before the first one that was found. */
const LEAD = 6

/** A text cut to where most of what was looked for stands, with those words told apart, and `…` where something is left out. */
export function cutExcerpt(text: string, { ideas }: QueryPlan): ExcerptPiece[] {
  const stems = new Set(ideas.flatMap(({ ways }) => ways.flatMap((way) => way.stems)))
  const words = splitWords(text)
  const found = words.map(({ word }) => !STOP.has(word) && stems.has(stemWord(word)))
  const from = words.length <= WORDS + LEAD ? 0 : fullestStart(found)
  const to = words.length <= WORDS + LEAD ? words.length : Math.min(words.length, from + WORDS)
  const start = from === 0 ? 0 : (words[from]?.start ?? 0)
  const end = to === words.length ? text.length : (words[to - 1]?.end ?? text.length)
  const pieces = piecesOf(text, { start, end, marked: words.slice(from, to).filter((_, index) => found[from + index] === true) })
  const ellipsis = { text: '…', isFound: false }
  return [...(start > 0 ? [ellipsis] : []), ...pieces, ...(end < text.length ? [ellipsis] : [])]
}

/** Where a window of the excerpt’s length holds most of the found words, a little before the first of them. */
function fullestStart(found: readonly boolean[]): number {
  let [best, most] = [0, -1]
  for (let start = 0; start < found.length; start += 1) {
    if (found[start] !== true) continue
    const held = found.slice(start, start + WORDS - LEAD).filter(Boolean).length
    if (held > most) [best, most] = [start, held]
  }
  return Math.max(0, Math.min(best - LEAD, found.length - WORDS))
}

function piecesOf(text: string, { start, end, marked }: { start: number; end: number; marked: readonly FoundWord[] }): ExcerptPiece[] {
  const pieces: ExcerptPiece[] = []
  let at = start
  for (const word of marked) {
    if (word.start > at) pieces.push({ text: text.slice(at, word.start), isFound: false })
    pieces.push({ text: text.slice(word.start, word.end), isFound: true })
    at = word.end
  }
  if (at < end) pieces.push({ text: text.slice(at, end), isFound: false })
  return pieces
}
