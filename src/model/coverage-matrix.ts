import { type Edition, liveRecords } from './edition.ts'
import type { Entry } from './register.ts'
import type { Duty } from './section.ts'
import { dutyReaches } from './sharing-rows.ts'

/** One function of management for one primary cohort. */
export interface CoverageCell {
  readonly cohort: string
  /** Whether the function is meant for this cohort. */
  readonly needed: boolean
  /** Duties about cases, in the function’s sections, that reach the cohort. Needed and empty is a gap. */
  readonly duties: readonly Duty[]
}

export interface CoverageRow {
  readonly function: Entry<'functions'>
  readonly cells: readonly CoverageCell[]
}

/** Which functions of management some post holds a duty for, cohort by cohort, in the order of the registers. */
export function coverageMatrix(edition: Edition): CoverageRow[] {
  const cohorts = liveRecords(edition, edition.registers.cohorts).filter((cohort) => cohort.kind === 'cohort')
  return liveRecords(edition, edition.registers.functions).map((row) => {
    const places = new Set(row.sections)
    const held = [...edition.duties.values()].filter((duty) => places.has(duty.section) || places.has(duty.section.split('.')[0] as string))
    return {
      function: row,
      cells: cohorts.map(({ id }) => ({
        cohort: id,
        needed: row.cohorts === undefined || row.cohorts.some((named) => edition.lattice.isWithin(id, named)),
        duties: held.filter((duty) => dutyReaches(edition.lattice, duty, id)),
      })),
    }
  })
}
