import type { WordPair, Words } from './intern-tokens.ts'
import type { Span } from './span.ts'
import { splitSentences } from './split-sentences.ts'

/** The sentences of one text: where each begins among the words (and the end), and a number each, equal when their words are. */
export interface Sentences {
  readonly starts: readonly number[]
  readonly ids: Int32Array
}

export interface SentencePairing {
  readonly old: Sentences
  readonly fresh: Sentences
}

function numberSide(words: Words, numbers: Map<string, number>): Sentences {
  const starts = splitSentences(words)
  const ids = new Int32Array(starts.length - 1)
  for (let sentence = 0; sentence < ids.length; sentence += 1) {
    const key = words.ids.subarray(starts[sentence], starts[sentence + 1]).join()
    const number = numbers.get(key) ?? numbers.size
    numbers.set(key, number)
    ids[sentence] = number
  }
  return { starts, ids }
}

/** Numbers the sentences of two texts together, so that comparing two of them compares two whole numbers. */
export function numberSentences(pair: WordPair): SentencePairing {
  const numbers = new Map<string, number>()
  return { old: numberSide(pair.old, numbers), fresh: numberSide(pair.fresh, numbers) }
}

/** The words of a stretch of sentences. */
export const wordsOfSentences = ({ old, fresh }: SentencePairing, span: Span): Span => ({
  oldFrom: old.starts[span.oldFrom] ?? 0,
  oldTo: old.starts[span.oldTo] ?? 0,
  newFrom: fresh.starts[span.newFrom] ?? 0,
  newTo: fresh.starts[span.newTo] ?? 0,
})
