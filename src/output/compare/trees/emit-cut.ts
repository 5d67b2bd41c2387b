import type { ElementContent } from 'hast'
import type { Block } from './block.ts'
import { emitWords } from './emit-words.ts'
import type { Cut } from './find-cuts.ts'
import type { Findings } from './findings.ts'
import { insOrDel } from './make-marks.ts'
import { endOfPiece, markProperties, placeLink } from './mark-block.ts'
import { printNodes } from './redline-inline.ts'

/** The words of a block that was split, or of one that others were merged into: those of each piece marked for themselves. */
export function emitCut(cut: Cut, findings: Findings): ElementContent[] {
  const { notes, idPrefix } = findings
  return cut.pieces.flatMap((piece): ElementContent[] => {
    const isSplit = cut.kind === 'split'
    const fresh: Block = isSplit ? piece.leaf : cut.whole
    if (piece.number === undefined)
      return isSplit ? emitWords(piece.inWhole, piece.line, { fresh, notes }) : emitWords(piece.line, piece.inWhole, { fresh, notes })
    const end = endOfPiece(cut, piece.number, { end: isSplit ? 'from' : 'to', idPrefix })
    const properties = markProperties(end)
    if (isSplit) return [insOrDel('del', [placeLink(end), ...printNodes(piece.withSpace.nodes, piece.withSpace, 'old')], properties)]
    const spaces = piece.withSpace.tokens.length > piece.inWhole.tokens.length
    const isAfter = cut.pieces.slice(0, cut.pieces.indexOf(piece)).some(({ number }) => number === undefined)
    const space: ElementContent[] = spaces ? [{ type: 'text', value: ' ' }] : []
    const words = emitWords(piece.line, piece.inWhole, { fresh, notes })
    return [insOrDel('ins', [placeLink(end), ...(isAfter ? space : []), ...words, ...(isAfter ? [] : space)], properties)]
  })
}
