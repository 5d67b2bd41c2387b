import { COMMENT_LIMITS } from '#schemas'
import { foldWords } from '../../anchor/split-tokens.ts'
import { countPoints } from '../../record/code-points.ts'

/** What a reader changed in a block. */
export interface Edit {
  /** Nothing is left of it. */
  readonly isDeletion: boolean
  /** The words that change, where they are less than most of the block, and where they begin and end (code points). */
  readonly quote?: string | undefined
  readonly near: number
  readonly end: number
  /** What would stand in place of the quote, or of the block. */
  readonly proposed: string
  /** What would stand in place of the block. */
  readonly whole: string
}

/** More than this share of a block is proposed as the whole block: a patchwork of pieces is hard to read. */
const MOST_OF_BLOCK = 0.7

/** What changed between two texts of a block, as one stretch of whole words; undefined where they differ only in typography. */
export function editOf(base: string, fresh: string): Edit | undefined {
  if (foldWords(base) === foldWords(fresh)) return undefined
  if (fresh === '') return { isDeletion: true, near: 0, end: countPoints(base), proposed: '', whole: '' }
  const [before, after] = [base.split(' '), fresh.split(' ')]
  const same = (a: string | undefined, b: string | undefined) => a !== undefined && b !== undefined && foldWords(a) === foldWords(b)
  let head = 0
  while (same(before[head], after[head])) head += 1
  let tail = 0
  while (tail < Math.min(before.length, after.length) - head && same(before.at(-1 - tail), after.at(-1 - tail))) tail += 1
  // Words that were only put in are quoted with the word before them, so that there is something to quote; so are words taken out.
  if (head + tail >= before.length || head + tail >= after.length) {
    if (head > 0) head -= 1
    else if (tail > 0) tail -= 1
  }
  const quote = before.slice(head, before.length - tail).join(' ')
  const near = countPoints(before.slice(0, head).join(' ')) + (head > 0 ? 1 : 0)
  const isMost = before.length - head - tail > before.length * MOST_OF_BLOCK || countPoints(quote) > COMMENT_LIMITS.quote
  if (base === '' || isMost) return { isDeletion: false, near: 0, end: countPoints(base), proposed: fresh, whole: fresh }
  return { isDeletion: false, quote, near, end: near + countPoints(quote), proposed: after.slice(head, after.length - tail).join(' '), whole: fresh }
}
