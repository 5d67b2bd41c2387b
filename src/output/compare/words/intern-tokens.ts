import type { Token } from './token.ts'

/** The tokens of one text that carry meaning (all but white space), as whole numbers that are equal when the keys are. */
export interface Words {
  readonly tokens: readonly Token[]
  readonly ids: Int32Array
  /** Where each word stands among the tokens. */
  readonly at: Int32Array
  /** What it costs to mark the word: its characters and the space beside it. */
  readonly weights: Int32Array
}

/** The words of both texts, numbered together; `vocabulary` is how many different ones there are. */
export interface WordPair {
  readonly old: Words
  readonly fresh: Words
  readonly vocabulary: number
}

/** A picture or component counts as a word of this many characters. */
const atomWeight = 8

const weightOf = (token: Token): number => (token.kind === 'atom' ? atomWeight : token.text.length + (token.kind === 'word' ? 1 : 0))

function internSide(tokens: readonly Token[], numbers: Map<string, number>): Words {
  const ids = new Int32Array(tokens.length)
  const at = new Int32Array(tokens.length)
  const weights = new Int32Array(tokens.length)
  let count = 0
  for (const [index, token] of tokens.entries()) {
    if (token.kind === 'space') continue
    let id = numbers.get(token.key)
    if (id === undefined) {
      id = numbers.size
      numbers.set(token.key, id)
    }
    ids[count] = id
    at[count] = index
    weights[count] = weightOf(token)
    count += 1
  }
  return { tokens, ids: ids.subarray(0, count), at: at.subarray(0, count), weights: weights.subarray(0, count) }
}

/** Numbers the words of two texts, so that comparing two of them compares two whole numbers. */
export function internTokens(old: readonly Token[], fresh: readonly Token[]): WordPair {
  const numbers = new Map<string, number>()
  return { old: internSide(old, numbers), fresh: internSide(fresh, numbers), vocabulary: numbers.size }
}
