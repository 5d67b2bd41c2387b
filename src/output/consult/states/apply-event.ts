import type { Comment, ConsultationData, ConsultationEvent, Redaction } from '#schemas'
import { periodOf } from '../time/admission.ts'
import { type AnchorState, moveAnchor } from './anchor.ts'
import { type AnswerState, moveAnswer, UNREAD } from './answer.ts'
import { COUNTED, moveSubmission, type SubmissionState, UNSENT } from './submission.ts'

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

/** What an event is held against. */
export interface EventSetting {
  /** Id of the consultation. */
  readonly consultation: string
  /** Last moment in which a comment is in time, in UTC. */
  readonly closedAt: string
  /** Ids of its themes. */
  readonly themes: ReadonlySet<string>
  /** The state of any comment; undefined where there is none. */
  readonly commentOf: (id: string) => CommentState | undefined
}

/** What the events of a consultation are held against, but for the comments, which the caller keeps. */
export const eventSettingOf = (data: ConsultationData): Omit<EventSetting, 'commentOf'> => ({
  consultation: data.id,
  closedAt: periodOf(data).closedAt,
  themes: new Set(data.themes.map(({ id }) => id)),
})

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
  if (comment.consultation !== setting.consultation) return `The comment is of the consultation "${comment.consultation}".`
  if (comment.text.trim() === '' && (comment.proposed ?? '').trim() === '') return 'A comment needs words, or a proposed wording.'
  if (comment.replaces !== undefined) {
    const refusal = refuseReplacement(comment, setting.commentOf(comment.replaces))
    if (refusal !== undefined) return refusal
  }
  const submission = moveSubmission(UNSENT, event, setting.closedAt)
  if (typeof submission === 'string') return submission
  return { comment, submission, answer: UNREAD, anchors: new Map(), redactions: [], since: event.seq, seq: event.seq }
}

function refuseReplacement({ id, respondent, replaces }: Comment, before: CommentState | undefined): string | undefined {
  if (replaces === id) return 'A comment cannot take its own place.'
  if (before === undefined) return 'The comment that it is to take the place of is not there.'
  return before.comment.respondent === respondent ? undefined : 'A comment can only take the place of one by the same respondent.'
}

function moveComment(now: CommentState, event: ConsultationEvent, setting: EventSetting): CommentState | string {
  const next = { ...now, seq: event.seq }
  switch (event.type) {
    case 'consultation.opened':
    case 'consultation.closed':
      return now
    case 'comment.redacted': {
      const refusal = event.by.kind === 'staff' ? refuseSpans(now.comment, event.data.spans) : 'Only staff redact.'
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
      const submission = moveSubmission(now.submission, event, setting.closedAt)
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

function refuseTriage({ theme, duplicateOf }: { theme: string; duplicateOf?: string | undefined }, { themes, commentOf }: EventSetting): string | undefined {
  if (!themes.has(theme)) return `The consultation has no theme "${theme}".`
  if (duplicateOf === undefined) return undefined
  const original = commentOf(duplicateOf)
  if (original === undefined) return 'The comment that it is a duplicate of is not there.'
  // One step only, so that no chain can become a ring.
  return original.answer.duplicateOf === undefined ? undefined : 'That comment is itself a duplicate: name the one it is a duplicate of.'
}

function refuseSpans(comment: Comment, spans: readonly Redaction[]): string | undefined {
  const texts = {
    text: comment.text,
    proposed: comment.proposed,
    dissent: comment.dissent,
    quote: comment.target.quote?.exact,
    organisation: comment.organisation,
  }
  for (const { field, start, end } of spans) {
    const length = [...(texts[field] ?? '')].length
    if (start >= end || end > length) return `The comment’s ${field} has ${length} characters: nothing can be redacted from ${start} to ${end}.`
  }
  return undefined
}
