import type { Edition } from '../../model/edition.ts'

/** Primary cohorts and overlays that a list of cohorts reaches, so that choosing a cohort finds what is written for a group above it. */
export function cohortsReached(edition: Edition, cohorts: readonly string[], except: readonly string[]): string[] {
  const { lattice, registers } = edition
  const isIn = (id: string, list: readonly string[]) => list.some((named) => lattice.isWithin(id, named))
  return [...registers.cohorts.records.values()].filter(({ id, kind }) => kind !== 'group' && isIn(id, cohorts) && !isIn(id, except)).map(({ id }) => id)
}
