import { type Cell, isList, type Piece, piecesOf, type Words } from '../../../render/words.ts'

/** A number such as 4.1 or 4.1.3(a), by itself in front of what it numbers. */
const DISPLAY_NUMBER = /^\d+(?:\.\d+)+(?:\([a-z]+\))* ?$/

/** A cell or line as plain words. A link to a numbered place reads as its permanent id, since numbers are not part of the text. */
export const cellText = (cell: Cell): string => (isList(cell) ? cell.list.map(wordsText).join('; ') : wordsText(cell))

const wordsText = (words: Words): string => piecesOf(words).map(pieceText).join('')

function pieceText(piece: Piece): string {
  if (typeof piece === 'string') return DISPLAY_NUMBER.test(piece) ? '' : piece
  if ('strong' in piece) return piece.strong
  return piece.to.to === 'block' && DISPLAY_NUMBER.test(piece.text) ? piece.to.id : piece.text
}
