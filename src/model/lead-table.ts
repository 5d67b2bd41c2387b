import { type Edition, liveRecords } from './edition.ts'
import type { Entry } from './register.ts'

/** A primary cohort with the agency that leads on it; no agency where none is set. */
export interface Lead {
  readonly cohort: Entry<'cohorts'>
  readonly agency: Entry<'agencies'> | undefined
}

/** Who leads for each primary cohort, in the order of the register. Overlays and groups have no lead. */
export function leadTable(edition: Edition): Lead[] {
  return liveRecords(edition, edition.registers.cohorts)
    .filter((cohort) => cohort.kind === 'cohort')
    .map((cohort) => ({ cohort, agency: cohort.lead === undefined ? undefined : edition.registers.agencies.records.get(cohort.lead) }))
}
