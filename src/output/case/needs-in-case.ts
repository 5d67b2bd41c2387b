import type { CohortLattice } from '../../model/cohort-lattice.ts'
import type { Duty } from '../../model/section.ts'
import type { CaseNeeds } from './case-needs.ts'

/** The cohort of a case, and the overlays and measures that can come on top. */
export interface CasePeople {
  readonly cohort: string
  readonly added: readonly string[]
}

/** Keys of facts that are not cohorts: an id in one register may stand in another too, and no id holds a full stop. */
export const conditionKey = (id: string): string => `condition.${id}`
export const actingKey = (id: string): string => `acting.${id}`

/**
 * What a duty or a requirement needs besides the cohort, so that it applies exactly where `dutyApplies` says of a person in the
 * cohort with the chosen overlays, measures and conditions. Where no choice can make it apply: whether an exception is why.
 */
export function needsInCase(
  lattice: CohortLattice,
  rule: Pick<Duty, 'cohorts' | 'except' | 'conditions'>,
  { cohort, added }: CasePeople,
): CaseNeeds | 'exception' | 'other-cohorts' {
  const isIn = (list: readonly string[] | undefined, id: string) => list?.some((named) => lattice.isWithin(id, named)) === true
  const none = added.filter((id) => isIn(rule.except, id))
  const bringing = isIn(rule.cohorts, cohort) ? [] : [added.filter((id) => isIn(rule.cohorts, id))]
  const excepted = isIn(rule.except, cohort)
  if (bringing.some((group) => group.length === 0)) return 'other-cohorts'
  const left = bringing.map((group) => group.filter((id) => !none.includes(id)))
  if (excepted || left.some((group) => group.length === 0)) return 'exception'
  return { all: [...left, ...[...new Set(rule.conditions)].map((id) => [conditionKey(id)])], none }
}
