import { dump } from 'js-yaml'
import { closeRecord, foldEvents, publishLog } from '#engine'
import type { AnswerData, Comment, ConsultationData } from '#schemas'
import { CONSULTATION, commentOf, idOf, type Line, logOf, SETTING, STAFF, SYSTEM, sent, TOO_LATE } from './consultation-of.ts'

/** What of a small manual a consultation is about. */
export interface ConsultedText {
  readonly edition: string
  readonly digest: string
  /** Ids of a block and a duty, the sections that they stand in, and a section. */
  readonly block: { readonly id: string; readonly section: string }
  readonly duty: { readonly id: string; readonly section: string }
  /** What the text that followed changed. */
  readonly changed: { readonly what: 'block' | 'duty'; readonly id: string }
}

/** Words that may never be published, one for each reason. */
export const SECRETS = {
  noConsent: 'heron one',
  redacted: 'heron two',
  withdrawn: 'heron three',
  withheld: 'heron four',
  late: 'heron five',
  replaced: 'heron six',
  organisation: 'Heron Society',
  name: 'Ada Heron',
  dispute: 'heron seven',
} as const

const ORGANISATION = 'Society of Rowers (invented)'
const open = { text: true, name: false, organisation: true }

/**
 * A consultation with a comment of every kind: accepted, the same again, not accepted, withdrawn, late and refused, late and admitted,
 * replaced, without consent, redacted, withheld, referred, out of scope, noted.
 */
export function closedLog({ edition, digest, block, duty }: ConsultedText) {
  const base = { draft: 'https://example.org/draft/', edition, digest }
  const onBlock = { ...base, what: 'block' as const, id: block.id, section: block.section }
  const onDuty = { ...base, what: 'duty' as const, id: duty.id, section: duty.section }
  const whole = { ...base, what: 'consultation' as const, id: CONSULTATION.id }
  const say = (count: number, fields: Partial<Comment>) => commentOf(count, { target: onBlock, ...fields })
  const comments = [
    say(1, { text: 'Say by when.', proposed: 'within two days', organisation: ORGANISATION, consent: open }),
    say(2, { text: 'It needs a time limit.', organisation: SECRETS.organisation }),
    say(3, { target: onDuty, text: 'Drop the duty.', organisation: ORGANISATION, consent: open }),
    say(4, { text: `I take it back: ${SECRETS.withdrawn}.`, organisation: SECRETS.organisation, consent: { text: true, name: true, organisation: true } }),
    say(5, { text: `Sent too late: ${SECRETS.late}.` }),
    say(6, { text: 'Sent late, with a reason.', target: onDuty }),
    say(7, { text: `The first words: ${SECRETS.replaced}.` }),
    say(8, { text: 'The second words.', respondent: 'r-0007', replaces: idOf(7) }),
    say(9, { text: `Not to be printed: ${SECRETS.noConsent}.`, consent: { text: false, name: false, organisation: false } }),
    say(10, { text: `Ask ${SECRETS.redacted} about it.`, target: onDuty }),
    say(11, { text: `Names somebody: ${SECRETS.withheld}.` }),
    say(12, { text: '=1+1 is no formula, and <script>alert(1)</script> is no script.', target: whole }),
    say(13, { text: 'Is the sign on the door part of this?', target: whole }),
    say(14, { text: 'A good text.', target: whole }),
  ]
  const at = (count: number) => (count === 5 || count === 6 ? TOO_LATE : undefined)
  const inOrder = comments.map((comment, place) => ({ comment, at: at(place + 1) })).sort((a, b) => ((a.at ?? '') < (b.at ?? '') ? -1 : 0))
  const by = { kind: 'respondent', ref: 'r-0004' } as const
  const late = (count: number, type: 'comment.admitted' | 'comment.refused', reason: string): Line[] => [
    [{ type: 'comment.late', data: { comment: idOf(count) } }, SYSTEM, TOO_LATE],
    [{ type, data: { comment: idOf(count), reason } }, STAFF, TOO_LATE],
  ]
  const secret = comments[9]?.text.indexOf(SECRETS.redacted) ?? 0
  const lines: Line[] = [
    [{ type: 'consultation.opened', data: { digest, edition } }, SYSTEM],
    ...inOrder.filter((each) => each.at === undefined).flatMap(({ comment }) => sent(comment)),
    [{ type: 'comment.withdrawn', data: { comment: idOf(4) } }, by],
    [
      { type: 'comment.superseded', data: { comment: idOf(7), by: idOf(8) } },
      { kind: 'respondent', ref: 'r-0007' },
    ],
    [
      {
        type: 'comment.redacted',
        data: { comment: idOf(10), spans: [{ field: 'text', start: secret, end: secret + SECRETS.redacted.length, reason: 'names a person' }] },
      },
      STAFF,
    ],
    [{ type: 'comment.withheld', data: { comment: idOf(11), reason: 'It is about a person.' } }, STAFF],
    ...inOrder.filter((each) => each.at !== undefined).flatMap(({ comment }) => sent(comment, TOO_LATE)),
    ...late(5, 'comment.refused', 'Nothing kept it from being in time.'),
    ...late(6, 'comment.admitted', 'The post was on strike.'),
  ]
  return lines
}

/** The consultation itself, on a text. */
export const closedData = ({ edition, digest }: Pick<ConsultedText, 'edition' | 'digest'>): ConsultationData => ({ ...CONSULTATION, on: { edition, digest } })

/** The answers to all of it. */
export function answersOf({ changed }: ConsultedText): AnswerData[] {
  const agreed = { theme: 'posts', proposedBy: 's-alpha', agreedBy: 's-bravo', agreedOn: '2027-02-10' }
  return [
    { comment: idOf(1), verdict: 'accepted', says: 'It now says by when.', links: [changed], ...agreed, theme: 'time-limits' },
    { comment: idOf(2), verdict: 'accepted', says: 'It now says by when.', links: [changed], duplicateOf: idOf(1), ...agreed, theme: 'time-limits' },
    { comment: idOf(3), verdict: 'not-accepted', says: 'The duty stays.', reason: 'Somebody has to do it.', ...agreed },
    { comment: idOf(6), verdict: 'accepted-in-part', says: 'The time is said.', reason: 'The rest stands elsewhere.', links: [changed], ...agreed },
    { comment: idOf(8), verdict: 'noted', says: 'Thank you.', ...agreed },
    { comment: idOf(9), verdict: 'noted', says: 'We have read it.', ...agreed },
    { comment: idOf(10), verdict: 'referred', says: 'Somebody else decides on that.', referredTo: 'The river office', ...agreed },
    { comment: idOf(11), verdict: 'noted', says: 'We have read it.', ...agreed },
    { comment: idOf(12), verdict: 'out-of-scope', says: '@Nobody decides on sums here.', reason: '=It is about something else.', ...agreed },
    { comment: idOf(13), verdict: 'out-of-scope', says: 'The sign is not part of it.', reason: 'It hangs on the door.', ...agreed },
    { comment: idOf(14), verdict: 'noted', says: 'Thank you.', ...agreed },
  ]
}

/** The files of the closed consultation, by name; `published` with its response. */
export function closedFiles(text: ConsultedText, { published = true, answers = answersOf(text) } = {}): Record<string, string> {
  const { events, head } = logOf(closedLog(text))
  const { comments, refused } = foldEvents(events, SETTING)
  if (refused.length > 0) throw new Error(refused[0]?.reason)
  const data = closedData(text)
  const response = published ? { response: { publishedOn: '2027-03-01', head: head.hash } } : {}
  const json = (value: unknown) => `${JSON.stringify(value, null, 2)}\n`
  return {
    'consultation.yaml': dump({ ...data, ...response }, { lineWidth: 120 }),
    'comments.json': json(closeRecord(data.id, comments.values(), { head, nameOf: () => SECRETS.name })),
    'answers.yaml': dump({ consultation: data.id, answers }, { lineWidth: 120, noRefs: true }),
    'log-digests.json': json(publishLog(data.id, events)),
  }
}
