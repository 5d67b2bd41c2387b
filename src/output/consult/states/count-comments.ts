import type { Verdict } from '#schemas'
import { COUNTED } from '../../../model/counted-submissions.ts'
import { noVerdicts } from '../record/no-verdicts.ts'
import { isAgreed } from './answer.ts'
import type { CommentState } from './comment-state.ts'

/** How many comments there are and what became of them. Every comment that was sent is in exactly one of the parts. */
export interface CommentCounts {
  /** Comments that were sent: the sum of all below. */
  readonly received: number
  readonly withdrawn: number
  readonly superseded: number
  readonly refused: number
  /** Late, and nothing decided yet. */
  readonly undecided: number
  /** By what was answered, where the answer is agreed or published. */
  readonly answered: Readonly<Record<Verdict, number>>
  /** In time or admitted, and not answered yet. */
  readonly open: number
}

/** Counts comments; those still with a coordinator were not sent. */
export function countComments(comments: Iterable<CommentState>): CommentCounts {
  const answered = noVerdicts()
  const counts = { received: 0, withdrawn: 0, superseded: 0, refused: 0, undecided: 0, open: 0 }
  for (const { submission, answer } of comments) {
    if (submission.receivedAt === undefined) continue
    counts.received += 1
    if (COUNTED.includes(submission.state)) {
      if (answer.answer !== undefined && isAgreed(answer)) answered[answer.answer.verdict] += 1
      else counts.open += 1
    } else if (submission.state === 'late') counts.undecided += 1
    else if (submission.state === 'withdrawn' || submission.state === 'superseded' || submission.state === 'refused') counts[submission.state] += 1
  }
  return { ...counts, answered }
}
