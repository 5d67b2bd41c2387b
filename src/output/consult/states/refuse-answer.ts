import type { AnswerWords, Verdict } from '#schemas'

/** Verdicts that say the text was changed. */
export const CHANGES_TEXT: readonly Verdict[] = ['accepted', 'accepted-in-part']

const NEEDS_REASON: readonly Verdict[] = ['accepted-in-part', 'not-accepted', 'out-of-scope']

/** Why an answer cannot be given like this, in words; undefined where it can. */
export function refuseAnswer({ verdict, says, reason, links = [], referredTo }: AnswerWords): string | undefined {
  if (says.trim() === '') return 'An answer needs words.'
  if (CHANGES_TEXT.includes(verdict) && links.length === 0) return 'An accepted comment needs a link to what was changed because of it.'
  if (!CHANGES_TEXT.includes(verdict) && links.length > 0)
    return `A comment that is ${SAID[verdict]} has no linked change: accept it, at least in part, or take the link away.`
  if (NEEDS_REASON.includes(verdict) && (reason ?? '').trim() === '') return `A comment that is ${SAID[verdict]} needs a reason.`
  if (verdict === 'referred' && (referredTo ?? '').trim() === '') return 'A comment that is referred needs to say to whom.'
  if (verdict !== 'referred' && referredTo !== undefined) return 'Only a comment that is referred says to whom.'
  return undefined
}

const SAID: Readonly<Record<Verdict, string>> = {
  accepted: 'accepted',
  'accepted-in-part': 'accepted in part',
  'not-accepted': 'not accepted',
  noted: 'noted',
  'out-of-scope': 'out of scope',
  referred: 'referred',
}
