import type { CohortLattice } from './cohort-lattice.ts'
import type { Duty } from './section.ts'

/** A person as the manual sees them: one primary cohort, overlays and concurrent measures, and conditions. */
export interface Person {
  readonly cohorts: readonly string[]
  readonly conditions?: readonly string[]
}

/**
 * Whether a duty applies to a person: one of the person’s cohorts is at or below one of the duty’s, none is at or below one
 * of its exceptions, and the person has its conditions. Two listed cohorts mean their union, never their join.
 */
export function dutyApplies(lattice: CohortLattice, duty: Pick<Duty, 'cohorts' | 'except' | 'conditions'>, person: Person): boolean {
  const isIn = (list: readonly string[] | undefined) => person.cohorts.some((own) => list?.some((named) => lattice.isWithin(own, named)) === true)
  return isIn(duty.cohorts) && !isIn(duty.except) && (duty.conditions ?? []).every((condition) => person.conditions?.includes(condition) === true)
}
