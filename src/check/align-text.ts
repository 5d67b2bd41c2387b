/**
 * Where the character at `index` of a text stands in the source it was read from. The source may have more: escapes, indents of
 * further lines, quotation marks. A line end in the source can be a space in the text.
 */
export function alignOffset(source: string, text: string, index: number): number {
  if (source.startsWith(text)) return index
  let at = 0
  for (let position = 0; ; position += 1, at += 1) {
    const wanted = text[position] as string
    while (at < source.length && !isSame(source[at] as string, wanted)) {
      const entity = source[at] === '&' ? source.indexOf(';', at) : -1
      if (entity !== -1 && entity - at < 10 && wanted !== '&') {
        at = entity
        break
      }
      at += 1
    }
    if (at >= source.length) return Math.min(index, Math.max(0, source.length - 1))
    if (position >= index) return at
  }
}

const isSame = (a: string, b: string) => a === b || (a === '\n' && b === ' ')
