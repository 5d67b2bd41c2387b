import type { Root } from 'hast'
import type { Convention, Side } from './convention.ts'
import { type Piece, readParts } from './read-parts.ts'

const GRAPHEMES = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** Signs (UAX 29 grapheme clusters) of either text that a mark begins or ends inside of: there must be none. */
export function splitGraphemes(redline: Root, convention: Convention): string[] {
  return readParts(redline, convention).flatMap((part) => {
    if (part.kind !== 'line') return []
    return (['old', 'new'] as const).flatMap((side) => splitsIn(part.pieces, side))
  })
}

function splitsIn(pieces: readonly Piece[], side: Side): string[] {
  const absent = side === 'old' ? 'ins' : 'del'
  const edges = new Set<number>()
  let text = ''
  let mark: string | undefined
  for (const piece of pieces) {
    if (piece.mark !== mark) edges.add(text.length)
    mark = piece.mark
    if (piece.mark !== absent && piece.mark !== 'both') text += piece.text
  }
  const split: string[] = []
  for (const { segment, index } of GRAPHEMES.segment(text)) {
    for (let inside = index + 1; inside < index + segment.length; inside += 1) if (edges.has(inside)) split.push(segment)
  }
  return split
}
