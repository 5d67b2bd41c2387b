import { visibleText } from './visible-text.ts'

/** Breaks running text into lines no longer than `width`, where words allow it; the first has `indent` before it, the others `hang`. Safe to print. */
export function wrapWords(text: string, width: number, { indent = '', hang = indent }: { readonly indent?: string; readonly hang?: string } = {}): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of visibleText(text).split(' ')) {
    if (line === '') line = indent + word
    else if (line.length + 1 + word.length <= width) line += ` ${word}`
    else {
      lines.push(line)
      line = hang + word
    }
  }
  return [...lines, line]
}
