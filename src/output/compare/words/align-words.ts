import { alignCheapest } from './cheapest-alignment.ts'
import { dropIslands } from './drop-islands.ts'
import type { WordPair } from './intern-tokens.ts'
import { numberNeighbours } from './number-neighbours.ts'
import type { Partners, Span } from './span.ts'
import { type Anchor, findAnchors } from './unique-anchors.ts'

/**
 * The exact alignment looks at every pair of words, so it is for stretches of up to this many pairs (100 words against 100); of the
 * sentences of an ordinary text hardly one is longer. Longer stretches are first cut at words that occur once on both sides.
 */
const exactPairs = 10_000

/** Cutting at anchors makes new words unique in the pieces; after this many rounds what is left is taken as replaced. */
const rounds = 6

const countPairs = (span: Span): number => (span.oldTo - span.oldFrom) * (span.newTo - span.newFrom)

/** Matches the equal words at both ends of a span and gives back what lies between. */
function matchEnds(pair: WordPair, span: Span, partners: Partners): Span {
  const old = pair.old.ids
  const fresh = pair.fresh.ids
  let { oldFrom, oldTo, newFrom, newTo } = span
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === fresh[newFrom]) {
    partners[oldFrom] = newFrom
    oldFrom += 1
    newFrom += 1
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === fresh[newTo - 1]) {
    oldTo -= 1
    newTo -= 1
    partners[oldTo] = newTo
  }
  return { oldFrom, oldTo, newFrom, newTo }
}

/** Words that occur once on both sides; where there are none, the first words of neighbours that occur together once. */
function findWordAnchors(pair: WordPair, span: Span): Anchor[] {
  const anchors = findAnchors(pair.old.ids, pair.fresh.ids, span)
  if (anchors.length > 0) return anchors
  const neighbours = numberNeighbours(pair)
  return findAnchors(neighbours.old, neighbours.fresh, span)
}

/** Where matches go, and how many more times a stretch may be cut. */
interface Progress {
  readonly partners: Partners
  readonly roundsLeft: number
}

function alignPieces(pair: WordPair, span: Span, { partners, roundsLeft }: Progress): void {
  const anchors = roundsLeft > 0 ? findWordAnchors(pair, span) : []
  if (anchors.length === 0) return
  let { oldFrom, newFrom } = span
  for (const [oldTo, newTo] of [...anchors, [span.oldTo, span.newTo] as const]) {
    alignPiece(pair, { oldFrom, oldTo, newFrom, newTo }, { partners, roundsLeft: roundsLeft - 1 })
    // The anchor is the first word of the next piece, where it is matched with what follows it.
    oldFrom = oldTo
    newFrom = newTo
  }
}

function alignPiece(pair: WordPair, span: Span, progress: Progress): void {
  const inner = matchEnds(pair, span, progress.partners)
  if (countPairs(inner) <= exactPairs) alignCheapest(pair, inner, progress.partners)
  else alignPieces(pair, inner, progress)
}

/** Matches the words of a span of two texts at a cost that a reader would find low. Takes some dozens of steps a word, and never more than about a hundred. */
export function alignWords(pair: WordPair, span: Span, partners: Partners): void {
  alignPiece(pair, span, { partners, roundsLeft: rounds })
  dropIslands(pair, span, partners)
}
