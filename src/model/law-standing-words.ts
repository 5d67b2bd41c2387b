import type { KnownState, LawStanding, StandingOnDay } from './law-on-day.ts'
import { capitalise, formatDate } from './wording.ts'

/** Standings in the order in which readers see them, each with its heading. */
export const LAW_STANDINGS: readonly (readonly [standing: LawStanding, heading: string])[] = [
  ['in-force', 'In force'],
  ['in-part', 'In force in part'],
  ['unclear', 'Not clear on this day'],
  ['not-yet', 'Not yet in force'],
  ['other', 'In another state'],
  ['ended', 'No longer in force'],
  ['none', 'No state known by this day'],
]

/** How an instrument stood, in a sentence or two: "In force as amended (since 2022). Not as it first came into force." */
export function lawStandingWords({ state, maybe, isAmended }: StandingOnDay): string {
  const sure = state === undefined ? '' : `${sinceWords(state)}.`
  const amended = isAmended && maybe.length === 0 ? ' Changed since it first came into force.' : ''
  return [sure + amended, ...maybe.map((next) => `From some time in ${formatDate(next.from)}: ${next.words}.`)].filter((words) => words !== '').join(' ')
}

const sinceWords = ({ words, from, unconfirmed }: KnownState): string =>
  `${capitalise(words)} (since ${formatDate(from)}${unconfirmed ? ', date not confirmed' : ''})`
