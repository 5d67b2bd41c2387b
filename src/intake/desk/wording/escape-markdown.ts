/** Signs that could begin markup inside a paragraph, wherever they stand. */
const INLINE = /[\\`*_[\]<>{}&|~]/g

/** Signs that make something else of a paragraph at its very beginning: headings, lists, quotes, rules. */
const AT_START = /^(?:[#+=-]|\d{1,9}(?=[.)]))/

/**
 * Plain words as they are written in the text of a section, so that they read as what they are and never as markup. An ampersand or a
 * greater-than sign that nothing could take for markup stays as it is.
 */
export function escapeMarkdown(words: string, { isStart }: { readonly isStart: boolean }): string {
  const escaped = words.replace(INLINE, (sign, at: number) => (isHarmless(words, sign, at) ? sign : `\\${sign}`))
  if (!isStart) return escaped
  return escaped.replace(AT_START, (sign) => (/\d/.test(sign) ? sign : `\\${sign}`)).replace(/^(\d{1,9})([.)])/, '$1\\$2')
}

function isHarmless(words: string, sign: string, at: number): boolean {
  if (sign === '&') return !/^&(?:#|[A-Za-z])/.test(words.slice(at))
  if (sign === '_') return /\w/.test(words[at - 1] ?? '') && /\w/.test(words[at + 1] ?? '')
  return sign === '>' && at > 0
}
