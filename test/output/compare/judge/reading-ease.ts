import type { Root } from 'hast'
import type { Convention } from './convention.ts'
import { type Piece, readParts } from './read-parts.ts'

/** How a redline reads, for each sentence that stays in its place and has a mark. */
export interface ReadingEase {
  /** Stretches of marks in each changed sentence; what was deleted and what was put in its place are one. */
  readonly fragments: readonly number[]
  /** Stretches of one or two unmarked words between marks in one sentence, all together. */
  readonly islands: number
}

/** Words that are too few to read by themselves between two marks. */
const ISLAND = 2
const SENTENCE_END = /[.!?…。！？؟]["'”’)\]]*$/

/** Fragments and islands of a redline. Whole blocks that came, went or moved are not looked at: nothing in them is hard to read. */
export function readingEase(redline: Root, convention: Convention): ReadingEase {
  const lines = readParts(redline, convention).flatMap((part) => (part.kind === 'line' && !part.place.isMoved ? [part.pieces] : []))
  const edited = lines.filter((pieces) => pieces.some(({ mark }) => mark !== undefined) && !isAllOne(pieces))
  const sentences = edited.flatMap(splitSentences).map(stretchesOf)
  const changed = sentences.filter((stretches) => stretches.some(({ isMarked }) => isMarked))
  return {
    fragments: changed.map((stretches) => stretches.filter(({ isMarked }) => isMarked).length),
    islands: changed.reduce((sum, stretches) => sum + stretches.slice(1, -1).filter(({ isMarked, words }) => !isMarked && words <= ISLAND).length, 0),
  }
}

const isAllOne = (pieces: readonly Piece[]): boolean => pieces.every(({ mark, isSpace }) => isSpace || mark === pieces[0]?.mark)

/**
 * Sentences of a line. They end where the new text ends one; a deleted sentence that nothing takes the place of is one of its own.
 */
function splitSentences(pieces: readonly Piece[]): Piece[][] {
  const sentences: Piece[][] = [[]]
  for (const [index, piece] of pieces.entries()) {
    const open = sentences.at(-1) as Piece[]
    open.push(piece)
    if (piece.isSpace || !SENTENCE_END.test(piece.text) || pieces[index + 1]?.isSpace === false) continue
    const after = pieces.slice(index + 1, index + 3).find(({ isSpace }) => !isSpace)
    const isDeletedWhole = piece.mark === 'del' && after?.mark !== 'ins' && open.every(({ mark, isSpace }) => isSpace || mark === 'del')
    if (piece.mark !== 'del' || isDeletedWhole) sentences.push([])
  }
  return sentences.filter((sentence) => sentence.length > 0)
}

interface Stretch {
  readonly isMarked: boolean
  readonly words: number
}

/** Marked and unmarked stretches in turn. Unmarked white space and punctuation do not part two marks. */
function stretchesOf(sentence: readonly Piece[]): Stretch[] {
  const stretches: { isMarked: boolean; words: number }[] = []
  for (const { text, mark, isSpace } of sentence) {
    if (isSpace) continue
    const isMarked = mark !== undefined
    const words = /[\p{L}\p{N}]/u.test(text) ? 1 : 0
    if (!isMarked && words === 0) continue
    const last = stretches.at(-1)
    if (last?.isMarked === isMarked) last.words += words
    else stretches.push({ isMarked, words })
  }
  return stretches
}
