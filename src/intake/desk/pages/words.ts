import { CLASSIFICATION_WORDS, VERDICT_WORDS } from '#engine'
import {
  ANCHOR_OUTCOMES,
  type AnchorOutcomeKind,
  type AnswerStateName,
  type ConsultationData,
  type ConsultationEvent,
  type ConsultationEventType,
  type ReceivedVia,
  type SubmissionStateName,
  type Verdict,
} from '#schemas'
import { momentWords } from '../../pages/words.ts'
import type { FilterName, Sort } from '../filter-lines.ts'

/** Where an answer stands, as staff read it. */
export const ANSWER_WORDS: Readonly<Record<AnswerStateName, string>> = {
  received: 'Not read yet',
  screened: 'Read',
  triaged: 'Has a theme',
  proposed: 'Answer proposed',
  agreed: 'Answer agreed',
  published: 'Answer published',
  disputed: 'Answer disputed',
}

/** Where a comment stands on its way in, as staff read it. */
export const SUBMITTED_WORDS: Readonly<Record<SubmissionStateName, string>> = {
  draft: 'Not sent',
  'with-coordinator': 'With its coordinator',
  submitted: 'Received',
  receipted: 'Received in time',
  late: 'Late: to be decided',
  admitted: 'Late, admitted',
  refused: 'Late, not admitted',
  withdrawn: 'Withdrawn',
  superseded: 'Replaced',
}

export const ANCHOR_WORDS: Readonly<Record<AnchorOutcomeKind | 'confirmed' | 'none', string>> = {
  same: 'Words unchanged',
  changed: 'Words changed',
  paragraph: 'Only the paragraph found',
  candidate: 'Place not certain',
  orphan: 'Left the text',
  confirmed: 'Place confirmed',
  none: 'On no part of the text',
}

export const FILTER_WORDS: Readonly<Record<FilterName, string>> = {
  q: 'Words',
  chapter: 'Chapter',
  section: 'Section',
  duty: 'Duty',
  role: 'Post',
  cohort: 'About whom',
  theme: 'Theme',
  organisation: 'Organisation',
  respondent: 'Respondent',
  kind: 'Kind of point',
  submission: 'How it came in',
  answer: 'Answer',
  verdict: 'Decision',
  anchor: 'Its words in the draft now',
  group: 'Others like it',
  waiting: 'Waiting',
}

export const SORT_WORDS: Readonly<Record<Sort, string>> = {
  oldest: 'Oldest first',
  newest: 'Newest first',
  place: 'As in the draft',
  theme: 'By theme',
  organisation: 'By organisation',
  alike: 'Most alike first',
}

/** Values of a filter in words. */
export const VALUE_WORDS: Partial<Readonly<Record<FilterName, Readonly<Record<string, string>>>>> = {
  kind: CLASSIFICATION_WORDS,
  submission: SUBMITTED_WORDS,
  answer: ANSWER_WORDS,
  verdict: VERDICT_WORDS,
  anchor: Object.fromEntries([...ANCHOR_OUTCOMES, 'confirmed' as const, 'none' as const].map((outcome) => [outcome, ANCHOR_WORDS[outcome]])),
  group: { alone: 'No other says nearly the same', alike: 'Others say nearly the same', campaign: 'Part of a campaign' },
  waiting: { yes: 'Waits longer than it should', wording: 'Proposes a wording', mine: 'I am to answer it' },
}

/** How a comment came in, after the day. */
export const VIA_WORDS: Readonly<Record<ReceivedVia, string>> = {
  web: 'from the draft’s page',
  form: 'from the page with a field for each paragraph',
  word: 'in a Word document',
  spreadsheet: 'in a spreadsheet',
  file: 'in a file of saved comments',
  email: 'by email',
  post: 'by post',
}

const EVENT_WORDS: Readonly<Record<ConsultationEventType, string>> = {
  'consultation.opened': 'The consultation opened',
  'consultation.closed': 'The consultation closed',
  'draft.kept': 'The words of the draft were kept',
  'comment.gathered': 'Left with its coordinator',
  'comment.submitted': 'Sent',
  'comment.receipted': 'A receipt was given',
  'comment.late': 'It came late',
  'comment.admitted': 'Admitted although late',
  'comment.refused': 'Not admitted, because late',
  'comment.withdrawn': 'Withdrawn',
  'comment.superseded': 'Replaced by a later comment',
  'comment.redacted': 'Redactions changed',
  'comment.withheld': 'Withheld from publication',
  'answer.screened': 'Read',
  'answer.triaged': 'Given a theme',
  'answer.proposed': 'An answer was proposed',
  'answer.agreed': 'The answer was agreed',
  'answer.returned': 'The answer was sent back',
  'answer.published': 'The answer was published',
  'answer.disputed': 'The answer was disputed',
  'answer.upheld': 'The answer stands, after the dispute',
  'answer.reopened': 'Opened again',
  'anchor.assessed': 'Looked for in a later draft',
  'anchor.confirmed': 'A person said where it stands',
}

/** An entry of the log in words: what happened, by whom, when, and what was said. */
export function eventWords(
  { type, at, by, data }: ConsultationEvent,
  { timeZone, me, themes = [] }: { readonly timeZone: string; readonly me?: string | undefined; readonly themes?: ConsultationData['themes'] },
): { readonly what: string; readonly who: string; readonly when: string; readonly said: string } {
  return {
    what: EVENT_WORDS[type],
    who: by.kind === 'system' ? 'by rule' : by.ref === me ? 'by you' : `by ${by.kind} ${by.ref}`,
    when: momentWords(at, timeZone),
    said: saidIn(data, (theme) => themes.find(({ id }) => id === theme)?.title ?? theme),
  }
}

function saidIn(data: ConsultationEvent['data'], titleOf: (theme: string) => string): string {
  if ('answer' in data) return `${VERDICT_WORDS[data.answer.verdict satisfies Verdict]}. ${data.answer.says}`
  if ('theme' in data)
    return [`Theme: ${titleOf(data.theme)}`, data.owner && `to be answered by ${data.owner}`, data.duplicateOf && `duplicate of ${data.duplicateOf}`]
      .filter(Boolean)
      .join(', ')
  if ('reason' in data) return data.reason ?? ''
  if ('note' in data) return data.note ?? ''
  if ('outcome' in data) return ANCHOR_WORDS[data.outcome]
  if ('spans' in data) return `${data.spans.length} in force`
  return ''
}
