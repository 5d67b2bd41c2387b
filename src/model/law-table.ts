import { type Edition, liveRecords } from './edition.ts'
import { type KnownState, knownStates, type StandingOnDay, standingOnDay } from './law-on-day.ts'
import type { Entry } from './register.ts'

/** An instrument with all states that an edition can know of, oldest first. */
export interface KnownInstrument {
  readonly instrument: Entry<'law'>
  readonly states: readonly KnownState[]
}

/** The instruments of an edition by what it knows on its law-as-at day. One with no state by then is left out: for this text it is not there. */
export const knownLaw = (edition: Edition): KnownInstrument[] =>
  liveRecords(edition, edition.registers.law).flatMap((instrument) => {
    const states = knownStates(instrument.states, edition.data.lawAsAt)
    return states.length === 0 ? [] : [{ instrument, states }]
  })

/** How one instrument stood on a day. */
export interface InstrumentOnDay extends KnownInstrument, StandingOnDay {}

/** How each instrument stood on a day, as the edition states it; undefined for a day after the law it states, which it does not know. */
export function lawOnDay(edition: Edition, day: string): InstrumentOnDay[] | undefined {
  if (day > edition.data.lawAsAt) return undefined
  return knownLaw(edition).map((known) => ({ ...known, ...standingOnDay(known.states, day) }))
}

/** A date on which something in the law changed, as exact as known, and what began. */
export interface LawChange {
  readonly date: string
  /** Whether it is known to the day, so that the law before and after can be told apart. */
  readonly isDay: boolean
  readonly began: readonly { readonly instrument: Entry<'law'>; readonly state: KnownState }[]
}

/** All dates on which the edition knows of a change in the law, the newest first. */
export function lawChanges(edition: Edition): LawChange[] {
  const began = knownLaw(edition).flatMap(({ instrument, states }) => states.map((state) => ({ instrument, state })))
  return [...Map.groupBy(began, ({ state }) => state.from)]
    .map(([date, all]) => ({ date, isDay: date.length === '2022-06-28'.length, began: all, first: all[0]?.state.first ?? '' }))
    .sort((a, b) => (a.first > b.first ? -1 : a.first < b.first ? 1 : Number(a.isDay) - Number(b.isDay)))
    .map(({ first: _first, ...change }) => change)
}

/** The days for which the law is worth stating whole: each on which something is known to have changed, and the day the edition states. */
export const statedDays = (edition: Edition): string[] =>
  [...new Set([edition.data.lawAsAt, ...lawChanges(edition).flatMap(({ date, isDay }) => (isDay ? [date] : []))])].sort().reverse()
