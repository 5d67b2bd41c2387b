/** A word or a sign of a block, by code points of the block’s words. */
export interface Token {
  /** What it is compared by: small letters, typography folded. */
  readonly key: string
  readonly start: number
  readonly end: number
  /** Letters and digits in it; 0 for a sign. */
  readonly letters: number
}

/** Soft hyphens, zero-width characters and direction marks: typesetting, not words. */
const TYPESETTING = /[\u00AD\u200B-\u200F\u202A-\u202E\u2060-\u2064\u2066-\u2069\uFEFF]/gu

/** Scripts that set no spaces between words stand letter by letter; other words are runs of letters, digits and marks. */
const TOKEN =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]\p{M}*|(?:[\p{L}\p{N}_][\p{M}\u00AD\u200B-\u200F\u2060\uFEFF]*)+(?:['\u2019](?:[\p{L}\p{N}][\p{M}\u00AD]*)+)*|\S/gu

/**
 * Text as comments are held against each other: NFC, quotation marks, dashes and no-break spaces as plain ones, no soft hyphens or
 * zero-width characters, white space as single spaces. Two texts that differ only in this have the same words.
 */
export const foldWords = (text: string): string =>
  text
    .normalize('NFC')
    .replace(TYPESETTING, '')
    .replace(/[\u2018\u2019\u201A\u201B\u2032]/gu, "'")
    .replace(/[\u201C-\u201F\u2033]/gu, '"')
    .replace(/[\u2010-\u2015\u2212]/gu, '-')
    .replaceAll('\u2026', '...')
    .replace(/\s+/gu, ' ')
    .trim()

/** The words and signs of a text, in order. */
export function splitTokens(words: string): Token[] {
  const tokens: Token[] = []
  let [unit, point] = [0, 0]
  const pointAt = (index: number) => {
    for (; unit < index; unit += (words.codePointAt(unit) as number) > 0xffff ? 2 : 1) point += 1
    return point
  }
  for (const { 0: token, index } of words.matchAll(TOKEN)) {
    const key = foldWords(token).toLowerCase()
    if (key === '') continue
    const start = pointAt(index)
    tokens.push({ key, start, end: pointAt(index + token.length), letters: token.match(/[\p{L}\p{N}]/gu)?.length ?? 0 })
  }
  return tokens
}
