/**
 * Every string in a plain value with only characters that a font has a shape for. What it has none for stands as its number,
 * such as [U+1F600]: PDF/UA forbids a character that cannot be shown, and a reader has to see that something stood there. What is
 * never seen, such as marks of direction, is left out.
 */
export function onlyShown<T>(value: T, covered: ReadonlySet<number>): T {
  const show = (inner: unknown): unknown => {
    if (typeof inner === 'string') return shownText(inner, covered)
    if (Array.isArray(inner)) return inner.map(show)
    if (typeof inner !== 'object' || inner === null) return inner
    return Object.fromEntries(Object.entries(inner).map(([name, kept]) => [name, show(kept)]))
  }
  return show(value) as T
}

function shownText(text: string, covered: ReadonlySet<number>): string {
  let shown = ''
  for (const character of text.normalize('NFC')) {
    const point = character.codePointAt(0) as number
    if (covered.has(point)) shown += character
    else if (/\s/u.test(character)) shown += ' '
    else if (!/[\p{Default_Ignorable_Code_Point}\p{Cc}]/u.test(character)) shown += `[U+${point.toString(16).toUpperCase().padStart(4, '0')}]`
  }
  return shown
}
