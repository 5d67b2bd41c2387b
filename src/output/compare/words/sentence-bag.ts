import type { Words } from './intern-tokens.ts'

/** A sentence's words without their order: sorted by number, with the weight of each, and of all together. */
export interface Bag {
  readonly ids: Int32Array
  readonly weights: Int32Array
  readonly weight: number
}

function bagOf(words: Words, from: number, to: number): Bag {
  const order = Uint32Array.from({ length: to - from }, (_, index) => from + index).sort((left, right) => (words.ids[left] ?? 0) - (words.ids[right] ?? 0))
  const ids = new Int32Array(order.length)
  const weights = new Int32Array(order.length)
  let weight = 0
  for (const [index, word] of order.entries()) {
    ids[index] = words.ids[word] ?? 0
    weights[index] = words.weights[word] ?? 0
    weight += weights[index] ?? 0
  }
  return { ids, weights, weight }
}

/** The bags of the sentences that begin at `starts`, whose last entry is the end of the last. */
export const bagSentences = (words: Words, starts: readonly number[]): Bag[] => starts.slice(1).map((end, sentence) => bagOf(words, starts[sentence] ?? 0, end))

/** The weight of the words that two bags share; a word that is repeated counts as often as both have it. */
export function sharedWeight(left: Bag, right: Bag): number {
  let shared = 0
  let row = 0
  let column = 0
  while (row < left.ids.length && column < right.ids.length) {
    const one = left.ids[row] ?? 0
    const other = right.ids[column] ?? 0
    if (one === other) shared += left.weights[row] ?? 0
    if (one <= other) row += 1
    if (one >= other) column += 1
  }
  return shared
}
