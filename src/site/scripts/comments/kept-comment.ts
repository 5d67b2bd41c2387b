import type { CommentTarget, Consent, SavedComment } from '../../../../schemas/index.ts'
import { type Classification, COMMENT_LIMITS, countOf, takeText } from '../../../browser/comment-page.ts'

/** A comment as this device keeps it. Nothing of it leaves the device until it is sent. */
export interface KeptComment {
  readonly id: string
  readonly consultation: string
  readonly target: CommentTarget
  /** How the page names what it is about: "16.2.1". */
  readonly label: string
  /** Address of the page on which it stands. */
  readonly page: string
  /** The words of what it is about, as its writer saw them. */
  readonly words: string
  readonly text: string
  readonly proposed: string
  readonly classification: Classification
  /** What may be published of it. */
  readonly consent: Consent
  readonly madeAt: string
  readonly changedAt: string
  /** How often it was written: by this two tabs know of each other. */
  readonly version: number
  /** The comment already sent that it takes the place of. */
  readonly replaces?: string | undefined
  /** Given once it was received, by the server for all, or by it for a coordinator who sends it on. */
  readonly sent?: { readonly at: string; readonly receipt?: string | undefined; readonly withCoordinator?: boolean | undefined } | undefined
}

/** Fields of a comment that its writer fills in, and what is wrong with them, in words. */
export type FieldFaults = Partial<Record<'text' | 'proposed', string>>

/** Nothing was written in it, so there is nothing to keep. */
export const isEmpty = ({ text, proposed }: Pick<KeptComment, 'text' | 'proposed'>): boolean => text.trim() === '' && proposed.trim() === ''

/** Why a comment could not be sent as it is. Nothing: it can. */
export function faultsOf({ text, proposed }: Pick<KeptComment, 'text' | 'proposed'>): FieldFaults {
  const faults: FieldFaults = {}
  for (const [field, words] of [
    ['text', text],
    ['proposed', proposed],
  ] as const) {
    const taken = takeText(words, COMMENT_LIMITS[field])
    if ('refused' in taken) faults[field] = taken.refused
  }
  if (isEmpty({ text, proposed })) faults.text = 'Write a comment, or propose other words.'
  return faults
}

/** A comment as it is sent and as files have it. */
export function asSaved({ id, target, text, proposed, classification, consent, madeAt, replaces }: KeptComment): SavedComment {
  const words = proposed.trim()
  return {
    id,
    target,
    text: text.trim(),
    ...(words === '' ? {} : { proposed: words }),
    classification,
    consent,
    madeAt,
    ...(replaces === undefined ? {} : { replaces }),
  }
}

/** Whether two comments say the same about the same words. */
export const saysTheSame = (a: KeptComment, b: KeptComment): boolean =>
  a.text.trim() === b.text.trim() &&
  a.proposed.trim() === b.proposed.trim() &&
  a.classification === b.classification &&
  JSON.stringify(a.target) === JSON.stringify(b.target)

/** What a button says that opens the comments on something. */
export const buttonWords = (label: string, count: number): string => `Comment on ${label}${count === 0 ? '' : ` (${countOf(count, 'comment')})`}`
