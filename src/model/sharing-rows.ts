import type { Share } from '#schemas'
import type { CohortLattice } from './cohort-lattice.ts'
import { dutyApplies } from './duty-applies.ts'
import type { Edition } from './edition.ts'
import type { Duty } from './section.ts'

/** One kind of information that one duty moves to or from one agency. */
export interface SharingRow {
  readonly information: string
  readonly agency: string
  readonly direction: Share['direction']
  readonly gateway: string
  readonly duty: Duty
}

/** Everything that the duties of an edition share, a row for each information, agency and gateway, in reading order of the duties. */
export function sharingRows(edition: Edition): SharingRow[] {
  const rows: SharingRow[] = []
  for (const duty of edition.duties.values()) {
    for (const { direction, information, with: agencies, gateway } of duty.shares ?? []) {
      for (const kind of information) for (const agency of agencies) rows.push({ information: kind, agency, direction, gateway, duty })
    }
  }
  return rows
}

/** How many duties share out to each agency; one that shares twice with it counts once. */
export function dutiesSharingTo(rows: readonly SharingRow[], agency: string, direction: Share['direction']): Duty[] {
  return [...new Set(rows.filter((row) => row.agency === agency && row.direction === direction).map((row) => row.duty))]
}

/** Whether a duty about cases applies to anyone in a cohort, overlay or group. Duties on the organisation never do. */
export function dutyReaches(lattice: CohortLattice, duty: Duty, cohort: string): boolean {
  if (duty.scope === 'organisation') return false
  return [...lattice.membersOf(cohort)].some((member) => dutyApplies(lattice, { ...duty, conditions: [] }, { cohorts: [member] }))
}
