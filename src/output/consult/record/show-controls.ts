/**
 * Characters that act without being seen: controls but tab and line feed, lone surrogates, soft hyphens, zero-width characters,
 * the marks that turn the direction of writing, line and paragraph separators, byte order marks, tags.
 * A joiner inside an emoji or between letters of scripts that need it is ordinary writing and stays.
 */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}\u{115F}\u{1160}\u{3164}\u{FFA0}]/gu

/** Between a picture, or a letter of a joining script, and what follows it. */
const JOINS =
  /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Devanagari}\p{Script=Bengali}\p{Script=Tamil}\p{Script=Malayalam}\p{Script=Sinhala}]|\p{M})$/u

/**
 * Text of a comment made safe to show: what acts without being seen is shown as its number, ⟨U+202E⟩. Tabs and line breaks stay, and
 * so do joiners where writing needs them. Nothing is left out. Callers still escape for HTML.
 */
export function showControls(text: string): string {
  return text.replace(UNSEEN, (character, at: number) => {
    if (character === '\n' || character === '\t') return character
    if ((character === '\u200D' || character === '\u200C') && JOINS.test(text.slice(Math.max(0, at - 4), at))) return character
    const code = (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')
    return `\u27E8U+${code}\u27E9`
  })
}

/**
 * Text as it is taken in: NFC, line breaks as one kind, no white space at the edges. Or why it cannot be taken, in words: half a
 * character, a NUL, too long. Characters that are only unseen are taken, and shown by `showControls`.
 */
export function takeText(text: string, limit: number): { readonly text: string } | { readonly refused: string } {
  if (!text.isWellFormed()) return { refused: 'The text has half a character in it, so it was damaged on its way.' }
  if (text.includes('\0')) return { refused: 'The text has a NUL character in it.' }
  // A text of more than this many units cannot be within the limit; measuring it would only cost time.
  if (text.length > 4 * limit + 1000) return tooLong(limit)
  const taken = text.normalize('NFC').replaceAll(/\r\n?/g, '\n').trim()
  return [...taken].length > limit ? tooLong(limit) : { text: taken }
}

const tooLong = (limit: number) => ({ refused: `The text is longer than ${limit.toLocaleString('en-GB')} characters.` })

const POLLUTING = new Set(['__proto__', 'constructor', 'prototype'])

/** JSON from outside: a value without keys that could change how objects work, and not nested deeper than 32; or why not, in words. */
export function takeJson(text: string, limit = 8_000_000): { readonly value: unknown } | { readonly refused: string } {
  if (text.length > limit) return { refused: `The file is larger than ${Math.floor(limit / 1e6)} MB.` }
  try {
    const value: unknown = JSON.parse(text)
    const refused = refuseKeys(value, 0)
    return refused === undefined ? { value } : { refused }
  } catch {
    return { refused: 'The file is not JSON, or was cut off.' }
  }
}

function refuseKeys(value: unknown, depth: number): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined
  if (depth > 32) return 'The file is nested too deeply.'
  for (const [key, field] of Object.entries(value)) {
    if (POLLUTING.has(key)) return `The file has a field called "${key}", which no comment has.`
    const refused = refuseKeys(field, depth + 1)
    if (refused !== undefined) return refused
  }
  return undefined
}
