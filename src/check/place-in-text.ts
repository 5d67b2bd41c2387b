import { type Path, placeAt, type SourceDocument } from '../model/document.ts'
import type { Place } from '../model/finding.ts'
import { alignOffset } from './align-text.ts'
import type { ProseText } from './prose-text.ts'

/** Where a stretch of running text stands in its file. */
export function placeInText({ text, section, source }: ProseText, start: number, end: number): Place {
  if ('field' in source) {
    const path = source.index === undefined ? [source.field] : ['duties', source.index, source.field]
    return placeInField({ document: section.document, path, text, start, end })
  }
  const index = source.pieces.findLastIndex((piece) => piece.start <= start)
  const piece = source.pieces[index]
  if (piece === undefined || piece.isPrinted) return section.placeOf({ position: piece?.node.position })
  const pieceEnd = source.pieces[index + 1]?.start ?? text.length
  const { document, bodyStart } = section
  const from = bodyStart + (piece.node.position?.start.offset ?? 0)
  const written = document.text.slice(from, bodyStart + (piece.node.position?.end.offset ?? 0))
  const value = text.slice(piece.start, pieceEnd)
  const at = (offset: number) => from + alignOffset(written, value, offset - piece.start)
  return placeAt(document.file, document.text, at(start), at(Math.max(start, Math.min(end, pieceEnd) - 1)) + 1)
}

/** Where a stretch of a field’s text stands in its YAML. */
export function placeInField({ document, path, text, start, end }: { document: SourceDocument; path: Path; text: string; start: number; end: number }): Place {
  const range = document.range(path)
  if (range === undefined) return document.at(path)
  const written = document.text.slice(range.start, range.end)
  return placeAt(document.file, document.text, range.start + alignOffset(written, text, start), range.start + alignOffset(written, text, end - 1) + 1)
}
