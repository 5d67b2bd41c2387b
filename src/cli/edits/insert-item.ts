import type { Path, SourceDocument } from '#engine'

/**
 * The text of a YAML file, or of front matter, with one item more in a list, after the item at `after` or at the end. `item` is
 * the item’s lines without its hyphen; only an item of one line fits a list written in a row, such as [a, b]. Undefined where the
 * field holds no list with items.
 */
export function insertItem(
  document: SourceDocument,
  list: Path,
  { item, after }: { readonly item: readonly string[]; readonly after?: number | undefined },
): string | undefined {
  const { text } = document
  const whole = document.range(list)
  const last = lastItem(document, list)
  if (whole === undefined || last === -1) return undefined
  const range = document.range([...list, Math.min(after ?? last, last)])
  if (range === undefined) return undefined
  if (text[whole.start] === '[') {
    const end = /["']/.test(text[range.end] ?? '') ? range.end + 1 : range.end
    return item.length === 1 ? `${text.slice(0, end)}, ${item[0]}${text.slice(end)}` : undefined
  }
  // What belongs to the item may go on to the end of its line, such as a quote, a bracket or a comment.
  const end = lineEnd(text, text.slice(0, range.end).trimEnd().length)
  // A list of one item a line starts with its first hyphen.
  const dash = ' '.repeat(whole.start - text.lastIndexOf('\n', whole.start - 1) - 1)
  const lines = item.map((line, index) => `\n${dash}${index === 0 ? '- ' : '  '}${line}`.trimEnd())
  return text.slice(0, end) + lines.join('') + text.slice(end)
}

function lastItem(document: SourceDocument, list: Path): number {
  let index = -1
  while (document.range([...list, index + 1]) !== undefined) index += 1
  return index
}

function lineEnd(text: string, offset: number): number {
  const end = text.indexOf('\n', offset)
  return end === -1 ? text.length : end
}
