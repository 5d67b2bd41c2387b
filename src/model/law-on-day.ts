import { latestDay } from './partial-date.ts'
import { earliestDay } from './wording.ts'

/** A state of an instrument that an edition knows of. */
export interface KnownState {
  readonly words: string
  /** As exact as its source gives it. */
  readonly from: string
  /** The first day on which it can have begun. */
  readonly first: string
  /** The day by which it had certainly begun. */
  readonly sure: string
  readonly unconfirmed: boolean
}

/** How an instrument stands, read from the words of its state. `none`: no state by then. `unclear`: it changed at some time around the day. */
export type LawStanding = 'in-force' | 'in-part' | 'not-yet' | 'ended' | 'other' | 'none' | 'unclear'

/** An instrument on one day. */
export interface StandingOnDay {
  readonly standing: LawStanding
  /** The state that had certainly begun. */
  readonly state: KnownState | undefined
  /** States that had begun by then or not: their sources give a month or a year that holds the day. */
  readonly maybe: readonly KnownState[]
  /** It had been in force before in another state. */
  readonly isAmended: boolean
}

interface RawState {
  readonly from: string
  readonly state: string
  readonly unconfirmed?: boolean | undefined
}

/**
 * The states that a text can know of which states the law as at a day, oldest first. A state that only a year is known of, and that
 * the text of a day in that year has, had begun by then: nobody can write down what has not happened.
 */
export function knownStates(states: readonly RawState[], lawAsAt: string): KnownState[] {
  return states
    .filter(({ from }) => earliestDay(from) <= lawAsAt)
    .map(({ from, state, unconfirmed }) => {
      const sure = latestDay(from)
      return { words: state, from, first: earliestDay(from), sure: sure > lawAsAt ? lawAsAt : sure, unconfirmed: unconfirmed === true }
    })
    .sort((a, b) => (a.first < b.first ? -1 : a.first > b.first ? 1 : 0))
}

/** How an instrument with these states, oldest first, stood on a day such as 2022-06-28. */
export function standingOnDay(states: readonly KnownState[], day: string): StandingOnDay {
  const at = states.findLastIndex(({ sure }) => sure <= day)
  const state = states[at]
  const maybe = states.slice(at + 1).filter(({ first }) => first <= day)
  const isAmended = state !== undefined && isLaw(state) && states.slice(0, at).some(isLaw)
  const standing = maybe.length > 0 ? 'unclear' : state === undefined ? 'none' : standingOfWords(state.words)
  return { standing, state, maybe, isAmended }
}

const isLaw = ({ words }: KnownState): boolean => ['in-force', 'in-part'].includes(standingOfWords(words))

/** What the words of a state come to. Words that say none of these are `other`, and readers see the words themselves. */
export function standingOfWords(words: string): LawStanding {
  if (/^(?:repealed|revoked|lapsed|spent|expired|ceased|quashed)\b|\bno longer in force\b/i.test(words)) return 'ended'
  if (/\b(?:partly|in part|some)\b.*\bin force\b|\bin force in part\b/i.test(words)) return 'in-part'
  if (/\bnot (?:yet )?(?:in force|law)\b|\bproposed\b/i.test(words)) return 'not-yet'
  return /\bin force\b/i.test(words) ? 'in-force' : 'other'
}
