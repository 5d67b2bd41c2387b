import type { Root } from 'hast'
import { type Piece, readParts } from './read-parts.ts'

/** A page as lines of text that are equal for two pages exactly where their blocks, words, formatting, links and pictures are. */
export function printTree(root: Root): string {
  let depth = 0
  const lines = readParts(root).map((part) => {
    if (part.kind === 'close') depth -= 1
    const line = part.kind === 'open' ? `<${part.tag}${part.attributes}>` : part.kind === 'close' ? `</${part.tag}>` : part.pieces.map(printPiece).join('')
    const text = '  '.repeat(depth) + line
    if (part.kind === 'open') depth += 1
    return text
  })
  return lines.join('\n')
}

const printPiece = ({ text, formats }: Piece): string => (formats.length === 0 ? text : `{${formats.join('>')}|${text}}`)

/** The words of a page, one space between them, also between blocks and at line breaks. */
export function printWords(root: Root): string {
  const lines = readParts(root).flatMap((part) => (part.kind === 'line' ? [part.pieces.map(({ text }) => text).join('')] : []))
  return lines.join(' ').replaceAll(/\s+/g, ' ')
}
