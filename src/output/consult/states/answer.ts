import type { AnswerStateName, AnswerWords, ConsultationEvent, ConsultationEventType } from '#schemas'
import { refuseAnswer } from './refuse-answer.ts'

/** Where the answer to a comment stands, and all that was decided on the way. */
export interface AnswerState {
  readonly state: AnswerStateName
  readonly theme?: string | undefined
  readonly owner?: string | undefined
  /** A comment that makes the same point; this one still has its own line and its own answer. */
  readonly duplicateOf?: string | undefined
  readonly answer?: AnswerWords | undefined
  /** Opaque references of who wrote the answer and who agreed to it; never the same. */
  readonly proposedBy?: string | undefined
  readonly agreedBy?: string | undefined
  readonly agreedAt?: string | undefined
  readonly publishedAt?: string | undefined
  /** What the respondent held against the answer, and why it stood, if it did. */
  readonly dispute?: { readonly reason: string; readonly upheld?: string | undefined } | undefined
  /** Why it was sent back or opened again, oldest first. */
  readonly returned: readonly string[]
}

/** Every legal move of an answer: the event, the states it may come from, and the state it leads to. */
export const ANSWER_MOVES = {
  'answer.screened': { from: ['received'], to: 'screened' },
  'answer.triaged': { from: ['screened', 'triaged'], to: 'triaged' },
  'answer.proposed': { from: ['triaged', 'proposed', 'disputed'], to: 'proposed' },
  'answer.agreed': { from: ['proposed'], to: 'agreed' },
  'answer.returned': { from: ['proposed', 'agreed'], to: 'triaged' },
  'answer.published': { from: ['agreed'], to: 'published' },
  'answer.disputed': { from: ['agreed', 'published'], to: 'disputed' },
  'answer.upheld': { from: ['disputed'], to: 'agreed' },
  'answer.reopened': { from: ['agreed', 'published'], to: 'triaged' },
} as const satisfies Partial<Record<ConsultationEventType, { readonly from: readonly AnswerStateName[]; readonly to: AnswerStateName }>>

export type AnswerEvent = Extract<ConsultationEvent, { type: keyof typeof ANSWER_MOVES }>

/** What an event does to an answer, in sentences: "an answer cannot be ...". */
const DONE: Readonly<Record<AnswerEvent['type'], string>> = {
  'answer.screened': 'marked as read',
  'answer.triaged': 'given a theme',
  'answer.proposed': 'proposed',
  'answer.agreed': 'agreed to',
  'answer.returned': 'sent back',
  'answer.published': 'published',
  'answer.disputed': 'disputed',
  'answer.upheld': 'upheld',
  'answer.reopened': 'opened again',
}

/** Whether a second person has agreed to the answer, and nothing was held against it since. */
export const isAgreed = ({ state }: Pick<AnswerState, 'state'>): boolean => state === 'agreed' || state === 'published'

/** A comment that nobody has looked at yet. */
export const UNREAD: AnswerState = { state: 'received', returned: [] }

/** The state after an event, or why the event may not happen, in words. Themes and duplicates are held against the consultation elsewhere. */
export function moveAnswer(now: AnswerState, event: AnswerEvent): AnswerState | string {
  const move = ANSWER_MOVES[event.type]
  if (!(move.from as readonly string[]).includes(now.state))
    return `An answer that is ${now.state} cannot be ${DONE[event.type]}: it has to be ${move.from.join(' or ')}.`
  if (event.type === 'answer.disputed') {
    if (event.by.kind !== 'respondent' && event.by.kind !== 'coordinator') return 'Only its respondent, or their coordinator, can dispute an answer.'
  } else if (event.by.kind !== 'staff') return 'Only staff answer comments.'
  const next = { ...now, state: move.to }
  switch (event.type) {
    case 'answer.screened':
      return next
    case 'answer.triaged': {
      const { theme, owner, duplicateOf, comment } = event.data
      return duplicateOf === comment ? 'A comment cannot be a duplicate of itself.' : { ...next, theme, owner, duplicateOf }
    }
    case 'answer.proposed': {
      const refusal = refuseAnswer(event.data.answer)
      return refusal ?? { ...next, answer: event.data.answer, proposedBy: event.by.ref, agreedBy: undefined, agreedAt: undefined, publishedAt: undefined }
    }
    case 'answer.agreed':
      if (event.by.ref === now.proposedBy) return 'Whoever proposed an answer cannot agree to it: that takes a second person.'
      return { ...next, agreedBy: event.by.ref, agreedAt: event.at }
    case 'answer.returned':
    case 'answer.reopened':
      return { ...next, agreedBy: undefined, agreedAt: undefined, publishedAt: undefined, returned: [...now.returned, event.data.reason] }
    case 'answer.published':
      return { ...next, publishedAt: event.at }
    case 'answer.disputed':
      return { ...next, dispute: { reason: event.data.reason } }
    case 'answer.upheld':
      if (event.by.ref === now.proposedBy) return 'Whoever proposed an answer cannot uphold it: that takes a second person.'
      return {
        ...next,
        agreedBy: event.by.ref,
        agreedAt: event.at,
        publishedAt: undefined,
        dispute: { reason: now.dispute?.reason ?? '', upheld: event.data.reason },
      }
  }
}
