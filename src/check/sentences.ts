/** A sentence of a text: offsets of its first character and after its last, and how many words it has. */
export interface Sentence {
  readonly start: number
  readonly end: number
  readonly words: number
}

const [SPACE, SIGN, LETTER, STOP] = [0, 1, 2, 3] as const
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const sign = String.fromCharCode(code)
  return code <= 32 ? SPACE : /[A-Za-z0-9]/.test(sign) ? LETTER : '.!?'.includes(sign) ? STOP : SIGN
})

/** Beyond ASCII a sign is a letter but for Latin-1 signs, a no-break space, and the block of dashes and quotation marks. */
function kindOf(code: number): number {
  if (code < 128) return KINDS[code] as number
  return code === 160 ? SPACE : code > 191 && (code < 0x2000 || code > 0x206f) ? LETTER : SIGN
}

const CLOSING = '"”’»)]'
const OPENING = /^["“‘«(]?\p{Lu}/u

/**
 * The sentences of a paragraph or a list item; one without a full stop counts as a sentence too. A sentence ends with a full
 * stop, a question mark or an exclamation mark, and what may close after it, before a capital. A word is what stands between
 * spaces and has a letter or a digit in it.
 */
export function sentencesOf(text: string): Sentence[] {
  const sentences: Sentence[] = []
  let start = -1
  let words = 0
  let isWord = false
  let mayEnd = false
  for (let at = 0; at <= text.length; at += 1) {
    const kind = at < text.length ? kindOf(text.charCodeAt(at)) : SPACE
    if (kind !== SPACE) {
      if (start === -1) start = at
      if (kind === LETTER) isWord = true
      mayEnd = kind === STOP || (mayEnd && kind === SIGN && CLOSING.includes(text[at] as string))
      continue
    }
    if (isWord) words += 1
    isWord = false
    if (start === -1 || !(at === text.length || (mayEnd && OPENING.test(text.slice(at, at + 12).trimStart())))) continue
    if (words > 0) sentences.push({ start, end: at, words })
    start = -1
    words = 0
    mayEnd = false
  }
  return sentences
}
