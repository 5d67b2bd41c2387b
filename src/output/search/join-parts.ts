import { SAME, STOP } from './english-words.ts'
import { stemWord } from './stem-word.ts'

/** Two words that the manual writes as one become one ("hand over"), and one that it writes as two becomes two. */
export function joinParts(words: readonly string[], forms: ReadonlyMap<string, string>): string[] {
  const joined: string[] = []
  for (let index = 0; index < words.length; index += 1) {
    const [word = '', next] = [words[index], words[index + 1]]
    const both = next === undefined ? '' : word + next
    if (next !== undefined && both.length > 6 && word.length > 1 && next.length > 2 && forms.has(stemWord(both)) && forms.get(stemWord(both)) === both) {
      joined.push(both)
      index += 1
    } else joined.push(...(isKnown(word, forms) ? [word] : partsOf(word, forms)))
  }
  return joined
}

/** Whether a word says something as it is: in the manual, or in English. */
const isKnown = (word: string, forms: ReadonlyMap<string, string>): boolean => forms.has(stemWord(word)) || STOP.has(word) || SAME.has(stemWord(word))

/** Fewest letters of the first and of the second word that one is parted into. */
const FIRST = 2
const SECOND = 4

function partsOf(word: string, forms: ReadonlyMap<string, string>): string[] {
  for (let at = FIRST; at <= word.length - SECOND; at += 1) {
    const [before, after] = [word.slice(0, at), word.slice(at)]
    if (forms.get(stemWord(before)) === before && forms.has(stemWord(after))) return [before, after]
  }
  return [word]
}
