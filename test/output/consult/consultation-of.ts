import { appendEvent, EMPTY_LOG, type EventSetting, type LogHead, makeUuid7, type NewEvent, periodOf } from '#engine'
import type { Actor, Comment, ConsultationData, ConsultationEvent } from '#schemas'

/** A small consultation in a zone whose clocks change. */
export const CONSULTATION: ConsultationData = {
  id: 'small-draft',
  title: 'A small draft',
  on: { edition: '2.1' },
  opensOn: '2026-11-02',
  closesAt: '2027-01-29T17:00',
  timeZone: 'Europe/London',
  late: { rule: 'decided', words: 'Late comments are taken only for a good reason.' },
  howToRespond: ['On the page, by file or by letter.'],
  questions: [{ id: 'is-it-clear', title: 'Is it clear?' }],
  themes: [
    { id: 'time-limits', title: 'Time limits' },
    { id: 'posts', title: 'Posts' },
  ],
  privacy: ['Names are kept apart from comments.'],
}

export const SETTING: Omit<EventSetting, 'commentOf'> = {
  consultation: CONSULTATION.id,
  closedAt: periodOf(CONSULTATION).closedAt,
  themes: new Set(CONSULTATION.themes.map(({ id }) => id)),
}

export const IN_TIME = '2026-12-01T10:00:00.000Z'
export const TOO_LATE = '2027-02-01T10:00:00.000Z'

/** The `count`th id. */
export const idOf = (count: number): string =>
  makeUuid7(
    1_790_000_000_000 + count,
    Uint8Array.from({ length: 10 }, (_, place) => (count >> (8 * (place % 4))) & 0xff),
  )

/** A comment with what a test says of it. */
export const commentOf = (count: number, fields: Partial<Comment> = {}): Comment => ({
  id: idOf(count),
  consultation: CONSULTATION.id,
  target: { what: 'block', id: 'k7f3p', draft: 'https://example.org/draft/', edition: '2.1', digest: 'a'.repeat(64), section: 'sharing.requests' },
  text: `Comment ${count}.`,
  classification: 'general',
  respondent: `r-${String(count).padStart(4, '0')}`,
  capacity: 'personal',
  consent: { text: true, name: false, organisation: false },
  via: 'web',
  madeAt: IN_TIME,
  ...fields,
})

export const STAFF: Actor = { kind: 'staff', ref: 's-alpha' }
export const SECOND: Actor = { kind: 'staff', ref: 's-bravo' }
export const SYSTEM: Actor = { kind: 'system', ref: 'x-server' }

type Said = { [Type in NewEvent['type']]: Pick<Extract<NewEvent, { type: Type }>, 'type' | 'data'> }[NewEvent['type']]

/** What is said in an event, by whom and when. */
export type Line = readonly [said: Said, by: Actor, at?: string]

/** A log of lines, whose salts are counted. */
export function logOf(lines: readonly Line[]): { events: ConsultationEvent[]; head: LogHead } {
  const events: ConsultationEvent[] = []
  let head = EMPTY_LOG
  for (const [said, by, at = IN_TIME] of lines) {
    const step = appendEvent(head, { ...said, by, consultation: CONSULTATION.id } as NewEvent, { at, salt: String(head.length).padStart(32, '0') })
    events.push(step.event)
    head = step.head
  }
  return { events, head }
}

/** A comment sent and receipted. */
export const sent = (comment: Comment, at = IN_TIME): Line[] => {
  const by: Actor = { kind: 'respondent', ref: comment.respondent }
  return [
    [{ type: 'comment.submitted', data: { comment } }, by, at],
    [{ type: 'comment.receipted', data: { comment: comment.id, receipt: idOf(9_000_000) } }, SYSTEM, at],
  ]
}
