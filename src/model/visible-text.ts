/** Characters that act on a terminal or a reader's eye without being seen: controls, format characters, line separators, lone surrogates. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu

/** Text from authors made safe to print: an escape shows as ␛, a right-to-left override as <U+202E>. Nothing is left out. */
export const visibleText = (text: string): string => text.replace(UNSEEN, visibleCharacter)

function visibleCharacter(character: string): string {
  const code = character.codePointAt(0) as number
  // The block U+2400 has a picture of each of the first 32 controls, in order.
  if (code < 0x20) return String.fromCharCode(0x2400 + code)
  if (code === 0x7f) return '\u2421'
  return `<U+${code.toString(16).toUpperCase().padStart(4, '0')}>`
}
