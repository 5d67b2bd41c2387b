import type { CohortLattice, Meeting } from '../model/cohort-lattice.ts'
import type { Duty } from '../model/section.ts'

type Reach = Pick<Duty, 'cohorts' | 'except' | 'conditions'>

/** The primary cohorts and overlays a duty reaches: those below its cohorts, less those below its exceptions. */
export function reachedBy(lattice: CohortLattice, { cohorts, except = [] }: Pick<Reach, 'cohorts' | 'except'>): Set<string> {
  const reached = new Set<string>()
  for (const id of cohorts) for (const member of lattice.membersOf(id)) reached.add(member)
  for (const id of except) for (const member of lattice.membersOf(id)) reached.delete(member)
  return reached
}

/**
 * Whether two duties can fall on the same person: definitely, where they share a cohort and the conditions of one take in
 * those of the other; possibly, where only an overlay, a concurrent measure or further conditions could bring them together.
 */
export function dutiesMeet(lattice: CohortLattice, a: Reach, b: Reach): Meeting {
  if (!reachedBy(lattice, a).isDisjointFrom(reachedBy(lattice, b))) return areNested(a.conditions ?? [], b.conditions ?? []) ? 'definitely' : 'possibly'
  const isShutOut = (one: Reach, other: Reach) => one.cohorts.every((id) => other.except?.some((left) => lattice.isWithin(id, left)) === true)
  if (isShutOut(a, b) || isShutOut(b, a)) return 'never'
  const beside = a.cohorts.some((one) => b.cohorts.some((other) => lattice.meet(one, other) === 'possibly'))
  return beside ? 'possibly' : 'never'
}

function areNested(a: readonly string[], b: readonly string[]): boolean {
  const [fewer, more] = a.length < b.length ? [a, b] : [b, a]
  return fewer.every((id) => more.includes(id))
}

/** Groups that hold every primary cohort: how a manual writes "everyone". */
export function everyoneGroups(lattice: CohortLattice, cohorts: Iterable<{ readonly id: string; readonly kind: string }>): string[] {
  const all = [...cohorts]
  const primaries = all.filter((cohort) => cohort.kind === 'cohort')
  return all.filter((cohort) => cohort.kind === 'group' && primaries.every(({ id }) => lattice.membersOf(cohort.id).has(id))).map((group) => group.id)
}
