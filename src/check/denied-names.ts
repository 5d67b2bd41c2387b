import type { ManualData } from '#schemas'
import { sha256 } from '../model/sha-256.ts'

/** A name as `deniedNames` of manual.yaml keeps it: hashes, so that the file does not print it. */
export type DeniedName = NonNullable<ManualData['deniedNames']>[number]

/** Letters and digits of every script; general punctuation is a range of its own in Unicode. */
const WORD = /[0-9A-Za-z\u00C0-\u1FFF\u2C00-\uFFFF]+/g

/** Words as they are compared: letters and digits only, in the compatibility form of Unicode (NFKC), small. */
export const nameWords = (text: string): string[] =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu) ?? []

/** A name of one to six words as hashes: SHA-256, hexadecimal, of its first word and of all its words with single spaces. */
export function deniedName(name: string): DeniedName {
  const words = nameWords(name)
  return { first: sha256(words[0] ?? ''), whole: sha256(words.join(' ')), words: words.length }
}

/** Answers where a denied name stands in a text. Each different word is hashed once in the life of the finder. */
export function deniedNameFinder(denied: readonly DeniedName[]): (text: string) => { start: number; end: number }[] {
  const byFirst = Map.groupBy(denied, (name) => name.first)
  const known = new Map<string, readonly DeniedName[]>()
  const namesFrom = (word: string): readonly DeniedName[] => {
    const found = known.get(word)
    if (found !== undefined) return found
    const names = byFirst.get(sha256(nameWords(word).join(' '))) ?? []
    known.set(word, names)
    return names
  }
  return (text) => {
    if (text.match(WORD)?.some((word) => namesFrom(word).length > 0) !== true) return []
    const words = [...text.matchAll(WORD)]
    return words.flatMap((word, at) =>
      namesFrom(word[0]).flatMap((name) => {
        const stretch = words.slice(at, at + name.words)
        const last = stretch.at(-1) ?? word
        const isWhole = stretch.length === name.words && sha256(nameWords(stretch.map((part) => part[0]).join(' ')).join(' ')) === name.whole
        return isWhole ? [{ start: word.index, end: last.index + last[0].length }] : []
      }),
    )
  }
}
