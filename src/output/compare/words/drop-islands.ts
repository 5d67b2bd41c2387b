import type { WordPair, Words } from './intern-tokens.ts'
import { price } from './reading-price.ts'
import { type Partners, type Span, unmatched } from './span.ts'

/** A marked run, with the weight of what goes and of what comes. */
interface Mark extends Span {
  readonly oldWeight: number
  readonly newWeight: number
}

/** A run of matched words between two marks. */
interface Island {
  readonly from: number
  readonly to: number
  readonly weight: number
  readonly words: number
  readonly hasStop: boolean
}

const longRun = price.islands.length - 1

const stop = /^[.!?;:]$/

function weigh(words: Words, from: number, to: number): number {
  let weight = 0
  for (let word = from; word < to; word += 1) weight += words.weights[word] ?? 0
  return weight
}

function findMarks({ old, fresh }: WordPair, span: Span, partners: Partners): Mark[] {
  const marks: Mark[] = []
  let { oldFrom, newFrom } = span
  for (let oldTo = oldFrom; oldTo <= span.oldTo; oldTo += 1) {
    const partner = oldTo < span.oldTo ? (partners[oldTo] ?? unmatched) : span.newTo
    if (partner === unmatched) continue
    if (oldTo > oldFrom || partner > newFrom) {
      marks.push({ oldFrom, oldTo, newFrom, newTo: partner, oldWeight: weigh(old, oldFrom, oldTo), newWeight: weigh(fresh, newFrom, partner) })
    }
    oldFrom = oldTo + 1
    newFrom = partner + 1
  }
  return marks
}

function islandOf({ old }: WordPair, from: number, to: number): Island {
  let words = 0
  let hasStop = false
  for (let word = from; word < to; word += 1) {
    if ((old.weights[word] ?? 0) > 1) words += 1
    else if (stop.test(old.tokens[old.at[word] ?? 0]?.text ?? '')) hasStop = true
  }
  return { from, to, weight: weigh(old, from, to), words, hasStop }
}

/**
 * Whether an island is too small to stand: it saves less than a reader pays for it, or it is one or two words and no larger than the mark
 * on either side of it. Dropped, it is marked twice, as gone and as come.
 */
function isWeak(island: Island, left: Mark, right: Mark): boolean {
  if (2 * island.weight < price.fragment + (price.islands[Math.min(island.words, longRun)] ?? 0)) return true
  const smaller = Math.min(Math.max(left.oldWeight, left.newWeight), Math.max(right.oldWeight, right.newWeight))
  return island.words < longRun && !island.hasStop && island.weight <= smaller
}

const joinMarks = (left: Mark, right: Mark, between: number): Mark => ({
  oldFrom: left.oldFrom,
  oldTo: right.oldTo,
  newFrom: left.newFrom,
  newTo: right.newTo,
  oldWeight: left.oldWeight + between + right.oldWeight,
  newWeight: left.newWeight + between + right.newWeight,
})

/** Unmatches the words between two marks of a span where they would only break up what a reader takes in at once. */
export function dropIslands(pair: WordPair, span: Span, partners: Partners): void {
  const [first, ...others] = findMarks(pair, span, partners)
  let left = first
  for (const right of others) {
    if (!left) return
    const island = islandOf(pair, left.oldTo, right.oldFrom)
    const isDropped = isWeak(island, left, right)
    if (isDropped) partners.fill(unmatched, island.from, island.to)
    left = isDropped ? joinMarks(left, right, island.weight) : right
  }
}
