import type { Comment, Redaction } from '#schemas'
import type { AnchorState } from './anchor.ts'
import type { AnswerState } from './answer.ts'
import type { SubmissionState } from './submission.ts'

/** All that is known of one comment: what its events add up to. The three lines move on their own. */
export interface CommentState {
  readonly comment: Comment
  readonly submission: SubmissionState
  readonly answer: AnswerState
  /** By digest of the draft, in the order in which drafts were looked at. */
  readonly anchors: ReadonlyMap<string, AnchorState>
  readonly redactions: readonly Redaction[]
  /** Why none of its words are published. */
  readonly withheld?: string | undefined
  /** Place in the log of the event by which it came in. */
  readonly since: number
  /** Place in the log of the last event that counted: one that is not later changes nothing. */
  readonly seq: number
}
