import type { ConsultationEvent } from '#schemas'
import { COUNTED } from '../../../model/counted-submissions.ts'
import { moveAnchor } from './anchor.ts'
import { moveAnswer, UNREAD } from './answer.ts'
import type { CommentState } from './comment-state.ts'
import type { EventSetting } from './event-setting.ts'
import { refuseComment, refuseSpans, refuseTriage } from './refuse-event.ts'
import { moveSubmission, UNSENT } from './submission.ts'

/** The comment as an event leaves it; why the event may not happen; or nothing where it is of no comment, or was counted before. */
export interface EventStep {
  readonly next?: CommentState | undefined
  readonly refused?: string | undefined
}

/** Id of the comment that an event is about; undefined where it is about the consultation. */
export function commentOfEvent({ data }: ConsultationEvent): string | undefined {
  if (!('comment' in data)) return undefined
  return typeof data.comment === 'string' ? data.comment : data.comment.id
}

/**
 * What one event does to its comment. Pure: the caller keeps the states. The same event given twice changes nothing the second time,
 * by its place in the log.
 */
export function applyEvent(event: ConsultationEvent, setting: EventSetting): EventStep {
  if (event.consultation !== setting.consultation) return { refused: `The event is of the consultation "${event.consultation}".` }
  const id = commentOfEvent(event)
  if (id === undefined) return {}
  const now = setting.commentOf(id)
  if (now !== undefined && event.seq <= now.seq) return {}
  const next = now === undefined ? beginComment(event, setting) : moveComment(now, event, setting)
  return typeof next === 'string' ? { refused: next } : { next }
}

function beginComment(event: ConsultationEvent, setting: EventSetting): CommentState | string {
  if (event.type !== 'comment.submitted' && event.type !== 'comment.gathered') return 'There is no such comment.'
  const { comment } = event.data
  const submission = refuseComment(comment, setting) ?? moveSubmission(UNSENT, event, setting.closedAt)
  if (typeof submission === 'string') return submission
  return { comment, submission, answer: UNREAD, anchors: new Map(), redactions: [], since: event.seq, seq: event.seq }
}

function moveComment(now: CommentState, event: ConsultationEvent, setting: EventSetting): CommentState | string {
  const next = { ...now, seq: event.seq }
  switch (event.type) {
    case 'consultation.opened':
    case 'consultation.closed':
    case 'draft.kept':
      return now
    case 'comment.redacted': {
      const refusal = event.by.kind === 'staff' ? refuseSpans(now, event.data.spans) : 'Only staff redact.'
      return refusal ?? { ...next, redactions: event.data.spans }
    }
    case 'comment.withheld':
      return event.by.kind === 'staff' ? { ...next, withheld: event.data.reason } : 'Only staff withhold a comment.'
    case 'anchor.assessed':
    case 'anchor.confirmed': {
      const anchor = moveAnchor(now.anchors.get(event.data.place.digest), event)
      return typeof anchor === 'string' ? anchor : { ...next, anchors: new Map([...now.anchors, [event.data.place.digest, anchor]]) }
    }
    case 'comment.submitted': {
      if (event.data.comment.respondent !== now.comment.respondent) return 'A comment cannot pass to another respondent.'
      // The coordinator may have edited it; the log keeps both texts.
      const submission = refuseComment(event.data.comment, setting) ?? moveSubmission(now.submission, event, setting.closedAt)
      return typeof submission === 'string' ? submission : { ...next, comment: event.data.comment, submission, since: event.seq }
    }
    case 'comment.gathered':
    case 'comment.receipted':
    case 'comment.late':
    case 'comment.admitted':
    case 'comment.refused':
    case 'comment.withdrawn':
    case 'comment.superseded': {
      const submission = moveSubmission(now.submission, event, setting.closedAt)
      return typeof submission === 'string' ? submission : { ...next, submission }
    }
    default: {
      if (!COUNTED.includes(now.submission.state)) return `The comment is ${now.submission.state}: it gets no answer.`
      const refusal = event.type === 'answer.triaged' ? refuseTriage(event.data, setting) : undefined
      const answer = refusal ?? moveAnswer(now.answer, event)
      return typeof answer === 'string' ? answer : { ...next, answer }
    }
  }
}
