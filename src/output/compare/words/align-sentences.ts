import { alignOrReplace } from './align-or-replace.ts'
import type { WordPair } from './intern-tokens.ts'
import { numberSentences, type SentencePairing, wordsOfSentences } from './number-sentences.ts'
import { pairSentences } from './pair-sentences.ts'
import { bagSentences } from './sentence-bag.ts'
import type { Partners, Span } from './span.ts'
import { type Anchor, findAnchors } from './unique-anchors.ts'

/** Stretches of more pairs of sentences than this are first cut at sentences that occur once on both sides. */
const directPairs = 1024

/** Cutting at anchors makes new sentences unique in the pieces; after this many rounds the pieces are paired as they are. */
const rounds = 6

/** What two texts are made of, and where the matches go. */
interface Task {
  readonly pair: WordPair
  readonly sentences: SentencePairing
  readonly partners: Partners
}

/** Matches a sentence with an equal one, word by word. */
function keepSentence({ sentences, partners }: Task, old: number, fresh: number): void {
  const from = sentences.old.starts[old] ?? 0
  const to = sentences.old.starts[old + 1] ?? 0
  const other = sentences.fresh.starts[fresh] ?? 0
  for (let word = from; word < to; word += 1) partners[word] = other + word - from
}

/** Keeps the equal sentences at both ends of a stretch and gives back what lies between. */
function keepEnds(task: Task, span: Span): Span {
  const old = task.sentences.old.ids
  const fresh = task.sentences.fresh.ids
  let { oldFrom, oldTo, newFrom, newTo } = span
  while (oldFrom < oldTo && newFrom < newTo && old[oldFrom] === fresh[newFrom]) {
    keepSentence(task, oldFrom, newFrom)
    oldFrom += 1
    newFrom += 1
  }
  while (oldFrom < oldTo && newFrom < newTo && old[oldTo - 1] === fresh[newTo - 1]) {
    oldTo -= 1
    newTo -= 1
    keepSentence(task, oldTo, newTo)
  }
  return { oldFrom, oldTo, newFrom, newTo }
}

const isOneSided = (span: Span): boolean => span.oldFrom === span.oldTo || span.newFrom === span.newTo

const countPairs = (span: Span): number => (span.oldTo - span.oldFrom) * (span.newTo - span.newFrom)

function alignSpan(task: Task, span: Span): void {
  if (!isOneSided(span)) alignOrReplace(task.pair, wordsOfSentences(task.sentences, span), task.partners)
}

/** Aligns each pair of like sentences, and what lies between two pairs as if it were one. */
function alignPaired(task: Task, span: Span): void {
  const { pair, sentences } = task
  const found = pairSentences(
    bagSentences(pair.old, sentences.old.starts.slice(span.oldFrom, span.oldTo + 1)),
    bagSentences(pair.fresh, sentences.fresh.starts.slice(span.newFrom, span.newTo + 1)),
  )
  let { oldFrom, newFrom } = span
  for (const one of found) {
    const like = { oldFrom: span.oldFrom + one.oldFrom, oldTo: span.oldFrom + one.oldTo, newFrom: span.newFrom + one.newFrom, newTo: span.newFrom + one.newTo }
    alignSpan(task, { oldFrom, oldTo: like.oldFrom, newFrom, newTo: like.newFrom })
    alignSpan(task, like)
    oldFrom = like.oldTo
    newFrom = like.newTo
  }
  alignSpan(task, { oldFrom, oldTo: span.oldTo, newFrom, newTo: span.newTo })
}

function alignBetween(task: Task, span: Span, cut: { anchors: readonly Anchor[]; roundsLeft: number }): void {
  let { oldFrom, newFrom } = span
  for (const [oldAt, newAt] of cut.anchors) {
    alignStretch(task, { oldFrom, oldTo: oldAt, newFrom, newTo: newAt }, cut.roundsLeft)
    keepSentence(task, oldAt, newAt)
    oldFrom = oldAt + 1
    newFrom = newAt + 1
  }
  alignStretch(task, { oldFrom, oldTo: span.oldTo, newFrom, newTo: span.newTo }, cut.roundsLeft)
}

function alignStretch(task: Task, span: Span, roundsLeft: number): void {
  const inner = keepEnds(task, span)
  const pairs = countPairs(inner)
  const anchors = pairs > directPairs && roundsLeft > 0 ? findAnchors(task.sentences.old.ids, task.sentences.fresh.ids, inner) : []
  if (anchors.length > 0) alignBetween(task, inner, { anchors, roundsLeft: roundsLeft - 1 })
  else if (pairs > 1) alignPaired(task, inner)
  else if (pairs === 1) alignSpan(task, inner)
}

/** Matches the words of two texts, sentence by sentence: equal sentences first, then like ones, and words only inside those. */
export function alignSentences(pair: WordPair, partners: Partners): void {
  const sentences = numberSentences(pair)
  alignStretch({ pair, sentences, partners }, { oldFrom: 0, oldTo: sentences.old.ids.length, newFrom: 0, newTo: sentences.fresh.ids.length }, rounds)
}
