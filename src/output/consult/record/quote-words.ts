import type { Quote } from '#schemas'
import { countPoints, normaliseWords } from './code-points.ts'

const CONTEXT = 32

/** The quote of some words of a block: `words` is the block’s text as `normaliseWords` leaves it, positions are its code points. */
export function quoteWords(words: string, start: number, end: number): Quote {
  const points = Array.from(words)
  const [from, to] = [Math.max(0, Math.min(start, points.length)), Math.max(0, Math.min(end, points.length))]
  return {
    exact: points.slice(from, to).join(''),
    prefix: points.slice(Math.max(0, from - CONTEXT), from).join(''),
    suffix: points.slice(to, to + CONTEXT).join(''),
    start: from,
    end: to,
  }
}

/**
 * Finds words that somebody quoted (from a file, a letter) in a block, and makes their quote. Undefined where they do not stand there,
 * or stand there more than once and `near` (a code point) does not tell which.
 */
export function findQuote(words: string, quoted: string, near?: number): Quote | undefined {
  const sought = normaliseWords(quoted)
  if (sought === '') return undefined
  const places: number[] = []
  for (let at = words.indexOf(sought); at !== -1; at = words.indexOf(sought, at + 1)) places.push(at)
  if (places.length === 0 || (places.length > 1 && near === undefined)) return undefined
  let [start, unit, point] = [0, 0, 0]
  for (const [index, at] of places.entries()) {
    // Counted on from the place before: a letter can stand in a thousand places.
    for (; unit < at; unit += (words.codePointAt(unit) as number) > 0xffff ? 2 : 1) point += 1
    if (index === 0 || Math.abs(point - (near ?? point)) < Math.abs(start - (near ?? start))) start = point
  }
  return quoteWords(words, start, start + countPoints(sought))
}
