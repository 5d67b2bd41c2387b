/** A word of a text, and where it stands. */
export interface FoundWord {
  /** In small letters, without accents and possessive endings. */
  readonly word: string
  readonly start: number
  readonly end: number
}

/** Numbers with dots, labels with a hyphen and a digit, ids of sections; else letters and figures, with what is said in one breath (Children’s). */
const WORD = /\p{N}+(?:\.\p{N}+)+|[\p{L}\p{N}]+(?:['’][\p{L}]+)*/gu

/** The words of a text in order. A hyphen parts words, so that "re-arrest" is found by "arrest". */
export function splitWords(text: string): FoundWord[] {
  return [...text.matchAll(WORD)].map((match) => ({ word: foldWord(match[0]), start: match.index, end: match.index + match[0].length }))
}

/** A word as it is compared: small letters, no accents, no possessive. */
export const foldWord = (word: string): string =>
  word.normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase().replaceAll('’', "'").replace(/'s?$/, '').replaceAll("'", '')

/** An id or label as one word, such as `rec-4` or `chapter.section`. */
const LABEL = /(?<![\p{L}\p{N}])[\p{L}\p{N}]+(?:[-.][\p{L}\p{N}]+)+(?![\p{L}\p{N}])/gu

/** What in a text is written as ids and labels are: words with a hyphen or a dot inside, whole, in small letters. */
export const splitLabels = (text: string): string[] => [...text.matchAll(LABEL)].map(([label]) => label.toLowerCase())
