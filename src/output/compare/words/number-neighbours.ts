import type { WordPair } from './intern-tokens.ts'

/** For each word of both texts a number for it and the word after it together, equal when both are. */
export interface Neighbours {
  readonly old: Int32Array
  readonly fresh: Int32Array
}

const known = new WeakMap<WordPair, Neighbours>()

function numberSide(ids: Int32Array, vocabulary: number, numbers: Map<number, number>): Int32Array {
  const found = new Int32Array(ids.length)
  for (let word = 0; word < ids.length; word += 1) {
    const both = (ids[word] ?? 0) * (vocabulary + 1) + (ids[word + 1] ?? vocabulary)
    const number = numbers.get(both) ?? numbers.size
    numbers.set(both, number)
    found[word] = number
  }
  return found
}

/** Numbers the pairs of neighbouring words of two texts, once for each pair of texts. */
export function numberNeighbours(pair: WordPair): Neighbours {
  const numbered = known.get(pair)
  if (numbered) return numbered
  const numbers = new Map<number, number>()
  const neighbours = { old: numberSide(pair.old.ids, pair.vocabulary, numbers), fresh: numberSide(pair.fresh.ids, pair.vocabulary, numbers) }
  known.set(pair, neighbours)
  return neighbours
}
