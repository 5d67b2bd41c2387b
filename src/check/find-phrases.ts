import { escapePattern } from '../model/escape-pattern.ts'
import type { AuthoredFile } from './authored-files.ts'

/** Something found in the text of a file. */
export interface FoundWords {
  readonly words: string
  /** Offset after it in the file. */
  readonly end: number
  readonly file: AuthoredFile
}

/**
 * Where files name one of the given words or phrases, as whole words with the same capitals; a line end counts as a space.
 * Stretches of manual.yaml that hold the lists themselves are left out.
 */
export function* findPhrases(files: readonly AuthoredFile[], phrases: readonly string[]): Generator<FoundWords> {
  if (phrases.length === 0) return
  const longestFirst = phrases.toSorted((a, b) => b.length - a.length).map((phrase) => escapePattern(phrase).replace(/\s+/g, '\\s+'))
  // Plain alternatives are searched many times faster than ones with conditions, so what stands around a hit is looked at after.
  const pattern = new RegExp(longestFirst.join('|'), 'g')
  for (const file of files) {
    const { text } = file
    for (const { 0: words, index } of text.matchAll(pattern)) {
      const end = index + words.length
      if (!isLetter(text[index - 1]) && !isLetter(text[end]) && !isListed(file, index)) yield { words, end, file }
    }
  }
}

const isLetter = (sign: string | undefined) => sign !== undefined && /[\p{L}\p{N}]/u.test(sign)

/** Whether an offset lies in a list that a check works from. */
export const isListed = ({ lists }: AuthoredFile, offset: number): boolean => lists.some((list) => list.start <= offset && offset < list.end)
