import { diffTokens } from '../words/diff-tokens.ts'
import type { Edit, Token } from '../words/token.ts'
import type { Block } from './block.ts'
import { allBlocks } from './matches.ts'
import type { Pages } from './pages.ts'
import { type Line, readLine } from './read-inline.ts'
import { sliceLine } from './slice-line.ts'
import { profileOf, sharedWords } from './word-profile.ts'

/** One of several blocks that are together one block of the other page, and its words there. */
export interface Piece {
  readonly leaf: Block
  readonly line: Line
  /** The words in the whole block that are this piece’s, and the same with the space to the next piece. */
  readonly inWhole: Line
  readonly withSpace: Line
  /** For the ids of both ends; the piece that took over the whole block’s place has none. */
  readonly number: number | undefined
}

/** A block that was split into several, or several that were merged into one. */
export interface Cut {
  readonly kind: 'split' | 'merged'
  readonly whole: Block
  readonly pieces: readonly Piece[]
}

/** Fewest words of a piece, and how many of its words must have been in the whole block: fewer where nearly all that left went into it. */
const FEWEST_WORDS = 4
const FEWEST_OF_ALL = 2
const SHARE = 0.8
const SHARE_OF_ALL = 0.4
/** Most pieces on either side of the one that kept the place. */
const MOST = 6

/**
 * Splits and merges, under the leaf of the whole block and of each piece: an edited block beside which new ones (or removed ones) stand whose
 * words, together and in order, are those that left it (or came into it).
 */
export function findCuts(pages: Pages, moves: ReadonlyMap<Block, number>): ReadonlyMap<Block, Cut> {
  const cuts = new Map<Block, Cut>()
  let count = 0
  for (const old of allBlocks(pages.old)) {
    const fresh = old.partner
    if (fresh === undefined || old.hash === fresh.hash || moves.has(old)) continue
    const [left, right] = [leafOf(old), leafOf(fresh)]
    if (left === undefined || right === undefined || cuts.has(left) || cuts.has(right)) continue
    for (const kind of ['split', 'merged'] as const) {
      const [whole, kept, unit] = kind === 'split' ? [left, right, fresh] : [right, left, old]
      const units = piecesAround(unit, { whole, kept })
      if (units.length < 2) continue
      const cut = cutAt(
        whole,
        units.map((piece) => leafOf(piece) as Block),
        { kind, kept, first: count + 1 },
      )
      if (cut === undefined) continue
      count += units.length - 1
      cuts.set(whole, cut)
      for (const { leaf } of cut.pieces) cuts.set(leaf, cut)
      break
    }
  }
  return cuts
}

/** The words of a block that is one line: a paragraph, a heading, or a list item without more in it. */
export function leafOf(block: Block): Block | undefined {
  if (block.content !== undefined) return block.tag === 'p' || (block.tag === '' && block.parent?.tag !== 'li') ? block : undefined
  const kids = block.kids.filter((kid) => !kid.isUi)
  return block.tag === 'li' && kids.length === 1 && kids[0]?.content !== undefined ? kids[0] : undefined
}

interface Search {
  readonly whole: Block
  readonly kept: Block
}

/** The block that kept the place with its free neighbours that hold words which left it, in order. */
function piecesAround(unit: Block, { whole, kept }: Search): Block[] {
  const { at } = unit
  const siblings = unit.parent?.kids ?? []
  let rest = without(profileOf(whole).sorted, profileOf(kept).sorted)
  const isPiece = (block: Block | undefined): boolean => {
    const leaf = block === undefined || block.tag !== unit.tag || block.partner !== undefined ? undefined : leafOf(block)
    if (leaf === undefined) return false
    const { sorted } = profileOf(leaf)
    const shared = sharedWords(rest, sorted)
    const isAll = shared === rest.length && shared === sorted.length
    const least = shared >= SHARE * rest.length ? SHARE_OF_ALL : SHARE
    if (shared < (isAll ? FEWEST_OF_ALL : FEWEST_WORDS) || shared < least * sorted.length) return false
    rest = without(rest, sorted)
    return true
  }
  let [from, to] = [at, at + 1]
  while (rest.length >= FEWEST_OF_ALL && to - at <= MOST && isPiece(siblings[to])) to += 1
  while (rest.length >= FEWEST_OF_ALL && at - from < MOST && isPiece(siblings[from - 1])) from -= 1
  return siblings.slice(Math.max(from, 0), to)
}

/** A sorted list of words less those of another. */
function without(words: Int32Array, others: Int32Array): Int32Array {
  let at = 0
  return words.filter((word) => {
    while ((others[at] ?? Infinity) < word) at += 1
    if (others[at] !== word) return true
    at += 1
    return false
  })
}

const SPACE: Token = { key: ' ', text: ' ', kind: 'space' }

/** Where each piece stands in the whole block. Undefined where an element of the whole block reaches from one piece into another. */
function cutAt(whole: Block, leaves: readonly Block[], { kind, kept, first }: { kind: Cut['kind']; kept: Block; first: number }): Cut | undefined {
  const line = readLine(whole)
  const lines = leaves.map(readLine)
  const edits = diffTokens(
    lines.flatMap(({ tokens }, index) => (index === 0 ? tokens : [SPACE, ...tokens])),
    line.tokens,
  )
  const place = leaves.indexOf(kept)
  const ends: number[] = []
  let length = 0
  for (const { tokens } of lines) {
    length += tokens.length
    ends.push(endInWhole(edits, length))
    length += 1
  }
  const isSpace = (at: number): boolean => line.tokens[at]?.kind === 'space'
  const pieces: Piece[] = []
  for (const [index, leaf] of leaves.entries()) {
    const before = index === 0 ? 0 : (ends[index - 1] as number)
    const end = index === leaves.length - 1 ? line.tokens.length : (ends[index] as number)
    const start = index > 0 && isSpace(before) ? before + 1 : before
    const inWhole = sliceLine(line, start, end)
    const withSpace = index < place ? sliceLine(line, start, isSpace(end) ? end + 1 : end) : sliceLine(line, index > place ? before : start, end)
    if (inWhole === undefined || withSpace === undefined || end <= start) return undefined
    const number = index === place ? undefined : first + index - (index > place ? 1 : 0)
    pieces.push({ leaf, line: lines[index] as Line, inWhole, withSpace, number })
  }
  return { kind, whole, pieces }
}

/** The place in the whole line up to which it holds what comes before a place in the pieces. */
function endInWhole(edits: readonly Edit[], before: number): number {
  let end = 0
  for (const edit of edits) {
    if (edit.old[0] >= before) break
    end = edit.same ? edit.new[0] + Math.min(edit.old[1], before) - edit.old[0] : edit.old[1] <= before ? edit.new[1] : end
  }
  return end
}
