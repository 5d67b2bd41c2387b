import { closest, distance } from 'fastest-levenshtein'

/** The candidate a typing mistake away from `word`, or undefined. At most a third of the word may differ. */
export function suggest(word: string, candidates: Iterable<string>): string | undefined {
  const list = [...candidates]
  if (list.length === 0 || word === '') return undefined
  const lower = word.toLowerCase()
  const best = list.find((candidate) => candidate.toLowerCase() === lower || isSwapped(candidate.toLowerCase(), lower)) ?? closest(word, list)
  if (isSwapped(best.toLowerCase(), lower)) return best
  return distance(lower, best.toLowerCase()) <= Math.max(1, Math.floor(Math.max(word.length, best.length) / 3)) ? best : undefined
}

/** Whether two neighbouring letters changed places, the slip that counts as two edits and is made the most. */
function isSwapped(a: string, b: string): boolean {
  const at = [...a].findIndex((letter, index) => letter !== b[index])
  return at !== -1 && a.length === b.length && a[at] === b[at + 1] && a[at + 1] === b[at] && a.slice(at + 2) === b.slice(at + 2)
}
