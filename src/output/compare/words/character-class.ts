/** What a character does to the token it stands in. `inside` marks the rest of a grapheme that has begun. */
export const characterClass = {
  inside: 0,
  space: 1,
  letter: 2,
  digit: 3,
  /** A letter of a script that writes no spaces between words. */
  unspaced: 4,
  /** Holds two parts of a word together when it stands between them: hyphen, apostrophe, full stop, at sign. */
  joiner: 5,
  /** Holds two parts of a number together: comma, colon, slash. */
  numberJoiner: 6,
  /** Belongs to the number after it, as a currency sign does. */
  prefix: 7,
  /** Belongs to the number before it, as a percent sign does. */
  suffix: 8,
  punctuation: 9,
  /** A picture: read as a word of its own. */
  picture: 10,
} as const

const classOfRareCharacter = (character: string): number => {
  if (/^\s/u.test(character)) return characterClass.space
  if (/^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u.test(character)) {
    return characterClass.unspaced
  }
  if (/^\p{Nd}/u.test(character)) return characterClass.digit
  if (/^\p{Sc}/u.test(character)) return characterClass.prefix
  if (/^[%‰°]/u.test(character)) return characterClass.suffix
  if (/^[-‐‑'’.@]/u.test(character)) return characterClass.joiner
  if (/^[,:/]/u.test(character)) return characterClass.numberJoiner
  // A soft hyphen or a zero width joiner shows nothing: it stays with the word around it.
  if (/^[\p{L}\p{M}\p{N}\p{Pc}\p{Cf}]/u.test(character)) return characterClass.letter
  if (/^[\p{Extended_Pictographic}\p{Regional_Indicator}]/u.test(character)) return characterClass.picture
  return characterClass.punctuation
}

/** Code units below this are a grapheme each, whatever stands beside them; combining marks begin here. */
const firstCombining = 0x300

const table = Uint8Array.from({ length: firstCombining }, (_, code) => classOfRareCharacter(String.fromCharCode(code)))

/** Typographic dashes, quotation marks and the ellipsis: common in prose, and a grapheme each. */
const isPlainMark = (code: number): boolean => code >= 0x2010 && code <= 0x2027

const plainMarks = Uint8Array.from({ length: 0x18 }, (_, code) => classOfRareCharacter(String.fromCharCode(0x2010 + code)))

const graphemes = new Intl.Segmenter('en', { granularity: 'grapheme' })

/** The class of a grapheme is that of its first character, but for a keycap, which is a picture, and an accent on a space, which shows. */
const classOfGrapheme = (grapheme: string): number => {
  const first = classOfRareCharacter(grapheme)
  if (first === characterClass.space) return grapheme.trim() === '' ? first : characterClass.punctuation
  return first !== characterClass.picture && /[\u{fe0f}\u{20e3}]/u.test(grapheme) ? characterClass.picture : first
}

function classifyGraphemes(text: string): Uint8Array {
  const classes = new Uint8Array(text.length)
  for (const { index, segment } of graphemes.segment(text)) {
    const code = text.charCodeAt(index)
    classes[index] = segment.length === 1 && code < firstCombining ? (table[code] ?? 0) : classOfGrapheme(segment)
  }
  return classes
}

/**
 * The class of the grapheme that begins at each code unit of a text; `inside` where none begins.
 * Graphemes are those of UAX 29. Plain prose is read from a table, and segmented only when it holds a character that may join others.
 */
export function classifyCharacters(text: string): Uint8Array {
  const classes = new Uint8Array(text.length)
  for (let at = 0; at < text.length; at += 1) {
    const code = text.charCodeAt(at)
    if (code < firstCombining) classes[at] = table[code] ?? 0
    else if (isPlainMark(code)) classes[at] = plainMarks[code - 0x2010] ?? 0
    else return classifyGraphemes(text)
  }
  return classes
}
