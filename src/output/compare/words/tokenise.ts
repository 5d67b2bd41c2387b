import { classifyCharacters, characterClass as is } from './character-class.ts'
import type { Token } from './token.ts'

const dictionary = new Intl.Segmenter('en', { granularity: 'word' })

const isWordPart = (kind: number | undefined): boolean => kind === is.letter || kind === is.digit

/** The first place from `from` on where a grapheme begins. */
function nextGrapheme(classes: Uint8Array, from: number): number {
  let at = from
  while (at < classes.length && classes[at] === is.inside) at += 1
  return at
}

function endOfRun(classes: Uint8Array, from: number): number {
  const kind = classes[from]
  let at = from + 1
  while (at < classes.length && (classes[at] === kind || classes[at] === is.inside)) at += 1
  return at
}

/**
 * Where the word or number that begins at `from` ends. What is written together and read together is one word: "risk-based", "officer's",
 * "4.1.3", "£1,000", "12:30", "5%". A sentence's full stop is not part of its last word.
 */
function endOfWord(classes: Uint8Array, from: number): number {
  let at = classes[from] === is.prefix ? nextGrapheme(classes, from + 1) : from
  let before: number | undefined
  while (at < classes.length) {
    const kind = classes[at]
    const next = nextGrapheme(classes, at + 1)
    if (kind === is.suffix && before === is.digit) return next
    const joins =
      (kind === is.joiner && isWordPart(before) && isWordPart(classes[next])) || (kind === is.numberJoiner && before === is.digit && classes[next] === is.digit)
    if (!joins && !isWordPart(kind)) return at
    before = kind
    at = next
  }
  return at
}

/** Where a web address ends that begins with the word from `from` to `to`; `to` when there is none. Punctuation after an address is not part of it. */
function endOfAddress(text: string, from: number, to: number): number {
  if (text.charCodeAt(to) !== 58 || !text.startsWith('://', to)) return to
  const address = /^[\w+.-]+:\/\/[!-;=?-~]*[\w/#=&~-]/.exec(text.slice(from, from + 2048))
  return address ? from + address[0].length : to
}

/** Words of a script without spaces, from the segmenter's dictionary, with no grapheme split. */
function pushUnspaced(tokens: Token[], text: string, classes: Uint8Array, from: number, to: number): void {
  let begun = from
  for (const { index } of dictionary.segment(text.slice(from, to))) {
    const at = from + index
    if (at === begun || classes[at] === is.inside) continue
    const word = text.slice(begun, at)
    tokens.push({ key: word, text: word, kind: 'word' })
    begun = at
  }
  const word = text.slice(begun, to)
  tokens.push({ key: word, text: word, kind: 'word' })
}

/**
 * The words, white space and punctuation of a text, in order. No token begins or ends inside a grapheme (UAX 29); scripts that write no spaces
 * are split into words by dictionary. A run of white space is one token with the key ' '. Time grows with the length of the text.
 */
export function tokenise(text: string): Token[] {
  const tokens: Token[] = []
  const classes = classifyCharacters(text)
  let at = 0
  while (at < text.length) {
    const kind = classes[at]
    if (kind === is.space) {
      const end = endOfRun(classes, at)
      tokens.push({ key: ' ', text: text.slice(at, end), kind: 'space' })
      at = end
    } else if (kind === is.unspaced) {
      const end = endOfRun(classes, at)
      pushUnspaced(tokens, text, classes, at, end)
      at = end
    } else if (isWordPart(kind) || (kind === is.prefix && classes[nextGrapheme(classes, at + 1)] === is.digit)) {
      const end = nextGrapheme(classes, endOfAddress(text, at, endOfWord(classes, at)))
      const word = text.slice(at, end)
      tokens.push({ key: word, text: word, kind: 'word' })
      at = end
    } else {
      const end = nextGrapheme(classes, at + 1)
      const mark = text.slice(at, end)
      tokens.push({ key: mark, text: mark, kind: kind === is.picture ? 'word' : 'punctuation' })
      at = end
    }
  }
  return tokens
}
