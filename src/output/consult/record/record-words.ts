import type { Classification, Verdict } from '#schemas'

/** How the kinds of points read that a comment can make. */
export const CLASSIFICATION_WORDS: Readonly<Record<Classification, string>> = {
  general: 'General',
  substantive: 'About what it asks',
  editorial: 'About wording',
  factual: 'About a fact',
  legal: 'About the law',
  equality: 'About equality',
  safety: 'About safety',
}

/** How verdicts read. */
export const VERDICT_WORDS: Readonly<Record<Verdict, string>> = {
  accepted: 'Accepted',
  'accepted-in-part': 'Accepted in part',
  'not-accepted': 'Not accepted',
  noted: 'Noted',
  'out-of-scope': 'Out of scope',
  referred: 'Referred to somebody else',
}
