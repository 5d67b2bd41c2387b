import type { CommentState, NewEvent } from '#engine'
import type { Actor, Comment } from '#schemas'
import { Refusal, type Standing } from './store/write-batch.ts'

interface Setting {
  readonly by: Actor
  readonly receipt: string
}

/** Whose rule decides on late comments without a person. */
const RULE: Actor = { kind: 'system', ref: 's-rule' }

/** @throws Refusal before the first day of the consultation, by the clock of its time zone */
export function refuseEarly({ admission }: Pick<Standing, 'admission'>): void {
  if (admission === 'early') throw new Refusal('The consultation has not opened: comments are taken from its first day.')
}

/** @throws Refusal where a comment of that id is there, and is not one that waits with a coordinator */
export function refuseKnown(id: string, { commentOf }: Pick<Standing, 'commentOf'>): void {
  const known = commentOf(id)
  if (known !== undefined && known.submission.state !== 'with-coordinator')
    throw new Refusal('This comment was received already: you find it under “Comments you sent”.', { comment: id, isConflict: true })
}

/** @throws Refusal where the answer to a comment that is to be replaced is published: what was published stays */
function refuseAnswered(id: string, before: CommentState | undefined): void {
  if (before?.answer.publishedAt !== undefined)
    throw new Refusal('The answer to the comment that this one is to replace has been published. Send this one as a comment of its own.', { comment: id })
}

/**
 * The events by which comments come in, by the consultation’s own clock and rule for late ones: each is submitted, receipted, and,
 * if it takes the place of an earlier one, that one is superseded. One that comes too late to count by rule takes no place: the earlier
 * one stands, whatever is decided. A comment that came in before under the same id is refused.
 * @throws Refusal before the consultation opens, and where a comment is there already, is not its sender’s to replace, or has a published answer
 */
export function planSubmission(comments: readonly Comment[], { by, receipt }: Setting, now: Standing): readonly NewEvent[] {
  refuseEarly(now)
  const { admission, at, arrivedAt } = now
  const consultation = now.data.id
  return comments.flatMap((comment): NewEvent[] => {
    const { id, replaces } = comment
    refuseKnown(id, now)
    if (replaces !== undefined) refuseAnswered(id, now.commentOf(replaces))
    const about = { consultation, data: { comment: id } }
    const counts = admission === 'in-time' || admission === 'late-admitted'
    return [
      { type: 'comment.submitted', by, consultation, data: arrivedAt === at ? { comment } : { comment, arrivedAt } },
      { ...about, type: 'comment.receipted', by: RULE, data: { comment: id, receipt } },
      ...(replaces === undefined || !counts ? [] : [{ type: 'comment.superseded' as const, by, consultation, data: { comment: replaces, by: id } }]),
      ...(admission === 'in-time' ? [] : [{ ...about, type: 'comment.late' as const, by: RULE }]),
      ...(admission === 'late-admitted'
        ? [{ type: 'comment.admitted' as const, by: RULE, consultation, data: { comment: id, reason: now.data.late.words } }]
        : []),
      ...(admission === 'late-refused'
        ? [{ type: 'comment.refused' as const, by: RULE, consultation, data: { comment: id, reason: now.data.late.words } }]
        : []),
    ]
  })
}
