import type { RegisterRecord } from '#schemas'
import { type Edition, liveRecords } from './edition.ts'
import type { Entry } from './register.ts'
import { earliestDay } from './wording.ts'

/** An instrument and the state it is in. */
export interface LawInForce {
  readonly instrument: Entry<'law'>
  readonly state: RegisterRecord['law']['states'][number]
}

/** Each instrument with the last state that began on or before the edition’s law-as-at date; those with none are left out. */
export function lawInForce(edition: Edition, date: string = edition.data.lawAsAt): LawInForce[] {
  return liveRecords(edition, edition.registers.law).flatMap((instrument) => {
    let state: LawInForce['state'] | undefined
    for (const next of instrument.states) {
      if (earliestDay(next.from) <= date && (state === undefined || earliestDay(next.from) >= earliestDay(state.from))) state = next
    }
    return state === undefined ? [] : [{ instrument, state }]
  })
}
