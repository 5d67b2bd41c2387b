import { type CohortNames, countOf, dutyReaches, type Edition, recordTitle } from '#engine'
import { perEdition } from './per-edition.ts'

const counts = perEdition((edition) => {
  const duties = [...edition.duties.values()]
  return new Map([...edition.registers.cohorts.records.keys()].map((id) => [id, duties.filter((duty) => dutyReaches(edition.lattice, duty, id)).length]))
})

/** How many duties about a person apply in a cohort, overlay or group. */
export const dutiesOfCohort = (edition: Edition, id: string): number => counts(edition).get(id) ?? 0

/** What a diagram of the cohorts calls each, with how many duties apply. */
export const cohortNames = (edition: Edition): CohortNames => ({
  titleOf: (id) => recordTitle(edition, 'cohorts', id),
  noteOf: (id) => countOf(dutiesOfCohort(edition, id), 'duty', 'duties'),
})
