/** Text that is XML already. */
export interface Xml {
  readonly xml: string
}

type Part = Xml | string | number | false | undefined | readonly Part[]

/**
 * XML 1.0 with every value between the markup escaped. What XML cannot hold at all (control characters, halves of surrogate pairs)
 * stands as the replacement character.
 */
export function xml(strings: TemplateStringsArray, ...parts: readonly Part[]): Xml {
  return { xml: strings.map((string, index) => string + (index < parts.length ? written(parts[index]) : '')).join('') }
}

function written(part: Part): string {
  if (part === undefined || part === false) return ''
  if (typeof part === 'string') return escaped(part)
  if (typeof part === 'number') return String(part)
  return 'xml' in part ? part.xml : part.map(written).join('')
}

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' }

const escaped = (text: string): string =>
  text
    .toWellFormed()
    .replace(UNWRITABLE, '\uFFFD')
    .replace(/[&<>"]/g, (character) => ESCAPES[character] as string)

/** Everything but the characters that XML 1.0 (fifth edition, 2.2) allows. */
const UNWRITABLE = /[^\t\n\r\u0020-\uD7FF\uE000-\uFFFD\u{10000}-\u{10FFFF}]/gu
