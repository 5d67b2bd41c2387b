import { escapeLineStart, escapeMarkdown, markdownLink } from '../../../render/markdown-words.ts'
import type { Outline, OutlinePart, OutlinePiece } from './outline.ts'

/** A report as Markdown, its places linked by their whole addresses. */
export const outlineToMarkdown = ({ parts }: Outline): string => `${parts.map(partToMarkdown).join('\n\n')}\n`

function partToMarkdown(part: OutlinePart): string {
  switch (part.kind) {
    case 'heading':
      return `${'#'.repeat(part.level)} ${escapeMarkdown(part.text)}`
    case 'text':
      return escapeLineStart(wordsOf(part.words))
    case 'notice':
      return `> ${escapeLineStart(escapeMarkdown(part.text))}`
    case 'list':
      return part.items
        .flatMap(({ words, under = [] }) => [`- ${escapeLineStart(wordsOf(words))}`, ...under.map((line) => `  - ${escapeLineStart(wordsOf(line))}`)])
        .join('\n')
  }
}

const wordsOf = (words: readonly OutlinePiece[]): string =>
  words
    .map(pieceToMarkdown)
    .join('')
    .replace(/\s*\n\s*/g, ' ')

function pieceToMarkdown(piece: OutlinePiece): string {
  if (typeof piece === 'string') return escapeMarkdown(piece)
  if ('strong' in piece) return `**${escapeMarkdown(piece.strong)}**`
  return markdownLink(escapeMarkdown(piece.text), piece.href)
}
