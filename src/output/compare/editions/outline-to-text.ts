import { wrapWords } from '../../../model/wrap-words.ts'
import type { Outline, OutlinePart, OutlinePiece } from './outline.ts'

export interface TextSetting {
  /** Longest line; 80 if not given. */
  readonly width?: number | undefined
  /** Sets headings in bold, where the reader’s terminal can. */
  readonly bold?: ((text: string) => string) | undefined
}

/** A report as plain text, no line longer than the width where words allow it. */
export function outlineToText({ parts }: Outline, { width = 80, bold = (text) => text }: TextSetting = {}): string {
  return `${parts.map((part) => partToLines(part, width, bold).join('\n')).join('\n\n')}\n`
}

function partToLines(part: OutlinePart, width: number, bold: (text: string) => string): string[] {
  switch (part.kind) {
    case 'heading': {
      const lines = wrapWords(part.text, width)
      const rule = part.level === 3 ? [] : [(part.level === 1 ? '=' : '-').repeat(Math.max(...lines.map(({ length }) => length)))]
      return [...lines.map(bold), ...rule]
    }
    case 'text':
      return wrapWords(plainOf(part.words), width)
    case 'notice':
      return wrapWords(part.text, width)
    case 'list':
      return part.items.flatMap(({ words, under = [] }) => [
        ...wrapWords(plainOf(words), width, { indent: '- ', hang: '  ' }),
        ...under.flatMap((line) => wrapWords(plainOf(line), width, { indent: '    ', hang: '      ' })),
      ])
  }
}

const plainOf = (words: readonly OutlinePiece[]): string =>
  words.map((piece) => (typeof piece === 'string' ? piece : 'strong' in piece ? piece.strong : piece.text)).join('')
