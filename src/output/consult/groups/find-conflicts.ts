import { COUNTED } from '../../../model/counted-submissions.ts'
import type { CommentState } from '../states/comment-state.ts'
import { CHANGES_TEXT } from '../states/refuse-answer.ts'

/** Two wordings for the same words that are both accepted. */
export interface Conflict {
  readonly id: string
  readonly one: string
  readonly other: string
  /** The words both want to change, by code points of the block; undefined where one is about the whole. */
  readonly overlap?: { readonly start: number; readonly end: number } | undefined
}

/** Most pairs that are found. */
const MOST = 1_000

interface Suggestion {
  readonly comment: string
  readonly id: string
  readonly start: number
  readonly end: number
}

/**
 * Pairs of comments whose proposed wordings are accepted, in whole or in part (an answer proposed or further), and want to change the
 * same words otherwise. Comments that propose the same wording for the same words do not conflict, and the first stands for all. In
 * order of their places; at most 1,000, since ten thousand on one paragraph would make fifty million pairs that nobody reads.
 */
export function findConflicts(states: Iterable<CommentState>): Conflict[] {
  const suggestions = new Map<string, Suggestion>()
  for (const { comment, submission, answer } of states) {
    if (comment.proposed === undefined || !COUNTED.includes(submission.state) || answer.answer === undefined) continue
    if (answer.state === 'triaged' || !CHANGES_TEXT.includes(answer.answer.verdict)) continue
    for (const { id, quote } of [comment.target, ...(comment.target.further ?? [])]) {
      const [start, end] = [quote?.start ?? 0, quote?.end ?? Number.POSITIVE_INFINITY]
      const same = [id, start, end, comment.proposed.trim()].join('\n')
      if (!suggestions.has(same)) suggestions.set(same, { comment: comment.id, id, start, end })
    }
  }
  const found: Conflict[] = []
  for (const group of Map.groupBy(suggestions.values(), ({ id }) => id).values()) {
    const sorted = group.toSorted((a, b) => a.start - b.start || a.end - b.end || (a.comment < b.comment ? -1 : 1))
    for (const [place, one] of sorted.entries()) {
      for (let next = place + 1; next < sorted.length; next += 1) {
        const other = sorted[next] as Suggestion
        if (other.start >= one.end) break
        if (one.comment === other.comment) continue
        if (found.length >= MOST) return found
        const overlap = { start: other.start, end: Math.min(one.end, other.end) }
        found.push({ id: one.id, one: one.comment, other: other.comment, ...(Number.isFinite(overlap.end) ? { overlap } : {}) })
      }
    }
  }
  return found
}
