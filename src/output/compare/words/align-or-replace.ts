import { alignWords } from './align-words.ts'
import type { WordPair } from './intern-tokens.ts'
import { type Partners, type Span, unmatched } from './span.ts'

/**
 * A sentence that keeps less than this share of its characters is replaced whole: what would stand between the marks makes no sense.
 *
 * Set from the demonstration manual's own sentences: of 20,000 pairs of sentences that have nothing to do with each other, one in a hundred
 * keeps more than 0.11 and one in a thousand more than 0.23 of its characters when aligned by word; a sentence with every second word
 * changed keeps 0.36 at the median. A text of shorter sentences or a smaller vocabulary, where strangers share more, would raise it.
 * A sentence replaced whole is marked at most 1 / (1 - 1/4) times the fewest characters possible.
 */
const leastKept = 1 / 4

/** The weight of the words from `from` to `to`. */
function weigh(weights: Int32Array, from: number, to: number): number {
  let sum = 0
  for (let word = from; word < to; word += 1) sum += weights[word] ?? 0
  return sum
}

function weighMatched(pair: WordPair, span: Span, partners: Partners): number {
  let sum = 0
  for (let word = span.oldFrom; word < span.oldTo; word += 1) if (partners[word] !== unmatched) sum += pair.old.weights[word] ?? 0
  return sum
}

/** Matches the words of two sentences (or stretches that take each other's place), or none of them when hardly any would be left unmarked. */
export function alignOrReplace(pair: WordPair, span: Span, partners: Partners): void {
  alignWords(pair, span, partners)
  const kept = weighMatched(pair, span, partners)
  const oldWeight = weigh(pair.old.weights, span.oldFrom, span.oldTo)
  const newWeight = weigh(pair.fresh.weights, span.newFrom, span.newTo)
  // A text that lost words or gained words and changed none is read at a glance, however much went or came.
  const isContained = kept === oldWeight || kept === newWeight
  if (!isContained && 2 * kept < leastKept * (oldWeight + newWeight)) partners.fill(unmatched, span.oldFrom, span.oldTo)
}
