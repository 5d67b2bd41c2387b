import type { ConsultationEvent, ConsultationEventType, SubmissionStateName } from '#schemas'

/** Where a comment stands on its way in, and what was said on the way. */
export interface SubmissionState {
  readonly state: SubmissionStateName
  /** When it reached the server, which can be a little before comment.submitted was written; undefined while it is with a coordinator. */
  readonly receivedAt?: string | undefined
  readonly receipt?: string | undefined
  /** Of one that came after the end: what was decided, and why. */
  readonly late?: { readonly decided?: 'admitted' | 'refused' | undefined; readonly reason?: string | undefined } | undefined
  readonly withdrawn?: { readonly at: string; readonly afterClosing: boolean; readonly reason?: string | undefined } | undefined
  readonly supersededBy?: string | undefined
}

/** Every legal move of a submission: the event, the states it may come from, and the state it leads to. */
export const SUBMISSION_MOVES = {
  'comment.gathered': { from: ['draft'], to: 'with-coordinator' },
  'comment.submitted': { from: ['draft', 'with-coordinator'], to: 'submitted' },
  'comment.receipted': { from: ['submitted'], to: 'receipted' },
  'comment.late': { from: ['submitted', 'receipted'], to: 'late' },
  'comment.admitted': { from: ['late'], to: 'admitted' },
  'comment.refused': { from: ['late'], to: 'refused' },
  'comment.withdrawn': { from: ['with-coordinator', 'submitted', 'receipted', 'late', 'admitted'], to: 'withdrawn' },
  'comment.superseded': { from: ['with-coordinator', 'submitted', 'receipted', 'admitted'], to: 'superseded' },
} as const satisfies Partial<Record<ConsultationEventType, { readonly from: readonly SubmissionStateName[]; readonly to: SubmissionStateName }>>

export type SubmissionEvent = Extract<ConsultationEvent, { type: keyof typeof SUBMISSION_MOVES }>

/** A comment that nobody has sent yet. */
export const UNSENT: SubmissionState = { state: 'draft' }

/**
 * The state after an event, or why the event may not happen, in words. `closedAt` is the moment after which a comment is late: it
 * tells a withdrawal before the end from one after it, and a late comment from one in time.
 */
export function moveSubmission(now: SubmissionState, event: SubmissionEvent, closedAt: string): SubmissionState | string {
  const move = SUBMISSION_MOVES[event.type]
  if (!(move.from as readonly string[]).includes(now.state)) return `A comment that is ${SAID[now.state]} cannot be ${SAID[move.to]}.`
  const next = { ...now, state: move.to }
  switch (event.type) {
    case 'comment.gathered':
      return next
    case 'comment.submitted': {
      const { arrivedAt = event.at } = event.data
      return arrivedAt > event.at ? 'A comment cannot be written down before it has come in.' : { ...next, receivedAt: arrivedAt }
    }
    case 'comment.receipted':
      return { ...next, receipt: event.data.receipt }
    case 'comment.late':
      if ((now.receivedAt ?? '') <= closedAt) return 'The comment came in time: it cannot be late.'
      return { ...next, late: {} }
    case 'comment.admitted':
    case 'comment.refused':
      if (event.by.kind !== 'staff' && event.by.kind !== 'system') return 'Only staff decide on a late comment, or the rule of the consultation.'
      return { ...next, late: { decided: event.type === 'comment.admitted' ? 'admitted' : 'refused', reason: event.data.reason } }
    case 'comment.withdrawn':
      return { ...next, withdrawn: { at: event.at, afterClosing: event.at > closedAt, reason: event.data.reason } }
    case 'comment.superseded':
      if (event.data.by === event.data.comment) return 'A comment cannot take its own place.'
      return { ...next, supersededBy: event.data.by }
  }
}

/** States in sentences: "a comment that is ...". */
const SAID: Readonly<Record<SubmissionStateName, string>> = {
  draft: 'not sent',
  'with-coordinator': 'with a coordinator',
  submitted: 'submitted',
  receipted: 'receipted',
  late: 'late',
  admitted: 'admitted late',
  refused: 'refused as late',
  withdrawn: 'withdrawn',
  superseded: 'superseded',
}
