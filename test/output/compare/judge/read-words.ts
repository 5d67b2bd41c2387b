import type { Side } from './convention.ts'
import type { LinePlace, Part, Piece } from './read-parts.ts'

/** A word of a page: signs without white space between them. */
export interface Word {
  readonly text: string
  readonly place: LinePlace
  /** Its formatting, links included. */
  readonly formats: string
  readonly isMarked: boolean
  readonly isInlineModified: boolean
  readonly isBlockModified: boolean
}

/** The words of one side of a redline, or of a page without marks. */
export function readWords(parts: readonly Part[], side: Side): Word[] {
  const absent = side === 'old' ? 'ins' : 'del'
  const words: Word[] = []
  for (const part of parts) {
    if (part.kind !== 'line') continue
    let open: Piece[] = []
    const endWord = () => {
      if (open.length > 0) words.push(wordOf(open, part.place))
      open = []
    }
    for (const piece of part.pieces) {
      if (piece.mark === absent || piece.mark === 'both') continue
      if (piece.isSpace) endWord()
      else open.push(piece)
    }
    endWord()
  }
  return words
}

const wordOf = (pieces: readonly Piece[], place: LinePlace): Word => ({
  text: pieces.map(({ text }) => text).join(''),
  place,
  formats: printFormats(pieces),
  isMarked: pieces.some(({ mark }) => mark !== undefined),
  isInlineModified: pieces.some((piece) => piece.isInlineModified),
  isBlockModified: pieces.some((piece) => piece.isBlockModified),
})

/** Runs of one formatting, each with its length, so that a change inside a word shows. */
function printFormats(pieces: readonly Piece[]): string {
  const runs: { formats: string; length: number }[] = []
  for (const piece of pieces) {
    const formats = piece.formats.join('>')
    const last = runs.at(-1)
    if (last?.formats === formats) last.length += piece.text.length
    else runs.push({ formats, length: piece.text.length })
  }
  return runs.length === 1 ? (runs[0]?.formats ?? '') : runs.map(({ formats, length }) => `${formats}*${length}`).join(' ')
}
