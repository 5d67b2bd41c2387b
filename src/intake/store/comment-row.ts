import type { AnchorState, CommentState } from '#engine'
import type { CommentTables } from './tables.ts'

/** The row that keeps the state of a comment: the whole as JSON, and beside it what lists are filtered by. */
export function toRow(state: CommentState): CommentTables['comment'] {
  const { comment, submission, answer, since } = state
  const { target } = comment
  return {
    consultation: comment.consultation,
    id: comment.id,
    respondent: comment.respondent,
    submission: submission.state,
    answer: answer.state,
    section: target.section ?? (target.what === 'section' ? target.id : null),
    target: `${target.what} ${target.id}`,
    theme: answer.theme ?? null,
    organisation: comment.organisation ?? null,
    since,
    state: JSON.stringify({ ...state, anchors: [...state.anchors] }),
  }
}

/** The state of a comment from its row. */
export function fromRow({ state }: Pick<CommentTables['comment'], 'state'>): CommentState {
  const kept = JSON.parse(state) as Omit<CommentState, 'anchors'> & { anchors: [string, AnchorState][] }
  return { ...kept, anchors: new Map(kept.anchors) }
}
