/** Letters that may differ, by the longer of two words: none in short words, where everything is near everything. */
const allowed = (length: number): number => (length < 4 ? 0 : length < 8 ? 1 : 2)

/** Most words that are tried for one that is not known. */
const MOST = 3

/**
 * The known words nearest to one that is not: with the same first letter, as few letters wrong, missing, added or swapped with
 * their neighbour as possible (optimal string alignment), nearest first.
 */
export function findNearWords(word: string, known: readonly string[]): string[] {
  const first = word.at(0)
  let least = Number.POSITIVE_INFINITY
  let near: string[] = []
  for (const candidate of known) {
    if (candidate.at(0) !== first) continue
    const limit = Math.min(least, allowed(Math.max(word.length, candidate.length)))
    if (Math.abs(word.length - candidate.length) > limit) continue
    const apart = lettersApart(word, candidate)
    if (apart > limit) continue
    near = apart < least ? [candidate] : [...near, candidate]
    least = apart
  }
  return near.slice(0, MOST)
}

/** How many letters are wrong, missing, added or swapped with their neighbour. */
export function lettersApart(a: string, b: string): number {
  let before: number[] = []
  let above = Array.from({ length: b.length + 1 }, (_, index) => index)
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i]
    for (let j = 1; j <= b.length; j += 1) {
      const isSame = a[i - 1] === b[j - 1]
      const change = (above[j - 1] as number) + (isSame ? 0 : 1)
      let least = Math.min(change, (above[j] as number) + 1, (row[j - 1] as number) + 1)
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) least = Math.min(least, (before[j - 2] as number) + 1)
      row.push(least)
    }
    before = above
    above = row
  }
  return above[b.length] as number
}
