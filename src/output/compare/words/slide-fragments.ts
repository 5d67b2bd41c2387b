import type { WordPair, Words } from './intern-tokens.ts'
import { type Partners, unmatched } from './span.ts'

const sentenceEnd = /^[.!?…。！？]$/
const clauseEnd = /^[,;:–—)]$/
const opening = /^[([“‘]$/

/** How natural it is for a marked run to begin or end before the word at `index`. */
function edgeScore(words: Words, index: number): number {
  if (index === 0 || index === words.ids.length) return 5
  const here = words.at[index] ?? 0
  if (here - (words.at[index - 1] ?? 0) === 1) return 0
  const before = words.tokens[words.at[index - 1] ?? 0]?.text ?? ''
  if (sentenceEnd.test(before)) return 4
  return clauseEnd.test(before) || opening.test(words.tokens[here]?.text ?? '') ? 3 : 2
}

/** How far a run can go each way so that leaving it out gives the same text, and what each place is worth. */
function bestShift(words: Words, run: { from: number; to: number; left: number; right: number }): number {
  let best = 0
  let bestScore = -1
  for (let shift = -run.left; shift <= run.right; shift += 1) {
    const score = edgeScore(words, run.from + shift) + edgeScore(words, run.to + shift)
    // The first of equals: in English a phrase begins with its small word ("on arrival"), and so the run begins with it too.
    if (score > bestScore) {
      best = shift
      bestScore = score
    }
  }
  return best
}

interface Run {
  /** The words that one text has and the other has not. */
  readonly from: number
  readonly to: number
  /** The place in the other text where they are missing. */
  readonly gap: number
}

/** Slides one run, given whether the words before and after it are matched one to one with those beside the gap. */
function slideRun(words: Words, run: Run, isMatched: (word: number, other: number) => boolean): number {
  const { from, to, gap } = run
  let left = 0
  while (isMatched(from - 1 - left, gap - 1 - left) && words.ids[from - 1 - left] === words.ids[to - 1 - left]) left += 1
  let right = 0
  while (isMatched(to + right, gap + right) && words.ids[from + right] === words.ids[to + right]) right += 1
  return left + right === 0 ? 0 : bestShift(words, { from, to, left, right })
}

function shiftDeletion(partners: Partners, run: Run, shift: number): void {
  const length = run.to - run.from
  for (let step = 0; step < shift; step += 1) {
    partners[run.from + step] = run.gap + step
    partners[run.from + step + length] = unmatched
  }
  for (let step = 1; step <= -shift; step += 1) {
    partners[run.to - step] = run.gap - step
    partners[run.to - step - length] = unmatched
  }
}

function shiftInsertion(partners: Partners, run: Run, shift: number): void {
  for (let step = 0; step < shift; step += 1) partners[run.gap + step] = run.from + step
  for (let step = 1; step <= -shift; step += 1) partners[run.gap - step] = run.to - step
}

/**
 * Moves each insertion and deletion to the best of the places where it could stand: rather whole sentences, clauses and phrases than
 * the end of one with the beginning of the next. The matched text stays the same (Fraser's lossless shifting).
 */
export function slideFragments({ old, fresh }: WordPair, partners: Partners): void {
  let oldAt = 0
  let newAt = 0
  while (oldAt < old.ids.length || newAt < fresh.ids.length) {
    let oldTo = oldAt
    while (oldTo < old.ids.length && partners[oldTo] === unmatched) oldTo += 1
    const newTo = oldTo < old.ids.length ? (partners[oldTo] ?? 0) : fresh.ids.length
    if (oldAt === oldTo && newAt < newTo) {
      const run = { from: newAt, to: newTo, gap: oldAt }
      const shift = slideRun(fresh, run, (word, other) => word >= 0 && other >= 0 && partners[other] === word)
      shiftInsertion(partners, run, shift)
      oldAt += Math.max(0, shift)
      newAt = newTo + Math.max(0, shift)
    } else if (newAt === newTo && oldAt < oldTo) {
      const run = { from: oldAt, to: oldTo, gap: newAt }
      const shift = slideRun(old, run, (word, other) => word >= 0 && other >= 0 && partners[word] === other)
      shiftDeletion(partners, run, shift)
      oldAt = oldTo + Math.max(0, shift)
      newAt += Math.max(0, shift)
    } else {
      oldAt = oldTo + 1
      newAt = newTo + 1
    }
  }
}
