import type { ProseText } from './prose-text.ts'

/** Fewer words than this say too little for a formula made for passages of a hundred. */
const SHORTEST = 100

/**
 * The Flesch-Kincaid grade of a text, that is the years of schooling it asks for: 0.39 words a sentence + 11.8 syllables a word
 * - 15.59 (Kincaid and others, 1975). Undefined where there are under 100 words.
 */
export function readingGrade(paragraphs: readonly Pick<ProseText, 'text' | 'sentences'>[]): number | undefined {
  let words = 0
  let sentences = 0
  let syllables = 0
  for (const { text, sentences: found } of paragraphs) {
    for (const sentence of found) {
      sentences += 1
      words += sentence.words
    }
    syllables += syllablesIn(text)
  }
  return words < SHORTEST ? undefined : 0.39 * (words / sentences) + 11.8 * (syllables / words) - 15.59
}

const [NONE, CONSONANT, VOWEL] = [0, 1, 2] as const
const KINDS = Uint8Array.from({ length: 128 }, (_, code) => {
  const letter = String.fromCharCode(code).toLowerCase()
  return letter < 'a' || letter > 'z' ? NONE : 'aeiouy'.includes(letter) ? VOWEL : CONSONANT
})
const E = 101

/**
 * Counts syllables: groups of vowels in each word, without an e that is not heard at its end ("made", "names", "named", but
 * "table", "cases", "needed"). A word has one syllable at least; a letter with an accent counts as a vowel.
 */
export function syllablesIn(text: string): number {
  let total = 0
  let groups = 0
  let before: number = NONE
  for (let at = 0; at <= text.length; at += 1) {
    const code = at < text.length ? text.charCodeAt(at) : 32
    const kind = code < 128 ? (KINDS[code] as number) : code > 191 && code < 0x2000 ? VOWEL : NONE
    if (kind === VOWEL) {
      if (before !== VOWEL) groups += 1
    } else if (kind === NONE && before !== NONE) {
      total += groups > 1 && isEndSilent(text, at) ? groups - 1 : Math.max(groups, 1)
      groups = 0
    }
    before = kind
  }
  return total
}

/** Whether a word that ends at `end` ends in an e, es or ed that is not heard. */
function isEndSilent(text: string, end: number): boolean {
  const letter = (back: number) => text.charCodeAt(end - back) | 32
  const last = letter(1)
  if (last === E) return !isVowelAt(letter(2)) && (letter(2) !== 108 || isVowelAt(letter(3)))
  if (letter(2) !== E || isVowelAt(letter(3))) return false
  // -ted and -ded are heard; so are -ses, -zes, -xes, -ges, -ces, -shes and -les after a consonant.
  if (last === 100) return letter(3) !== 116 && letter(3) !== E - 1
  return last === 115 && !'szxgch'.includes(String.fromCharCode(letter(3))) && (letter(3) !== 108 || isVowelAt(letter(4)))
}

const isVowelAt = (code: number) => KINDS[code] === VOWEL
