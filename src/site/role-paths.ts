import { type Edition, type Entry, hasBegun, liveRecords } from '#engine'
import { perEdition } from './per-edition.ts'
import { inEveryView } from './view-paths.ts'

type Params = Readonly<Record<string, string | undefined>>

const byPath = perEdition((edition) => {
  const roles = edition.registers.roles.records
  const live = liveRecords(edition, edition.registers.roles)
  const later: readonly Entry<'roles'>[] = [...roles.values()].filter((role) => !hasBegun(edition, role))
  // A person is in cohorts and overlays; a group is only a name for several.
  const cohorts = liveRecords(edition, edition.registers.cohorts).filter(({ kind }) => kind !== 'group')
  return {
    live,
    later,
    roles: new Map([...live, ...later].map((role) => [role.id.toLowerCase(), role])),
    cohorts: new Map(cohorts.map((cohort) => [cohort.id.toLowerCase(), cohort])),
  }
})

/** Posts that the register holds for a later edition: each has an extract, which says so. */
export const laterRoles = (edition: Edition): readonly Entry<'roles'>[] => byPath(edition).later

/** The address part of every role. */
export const rolePaths = inEveryView(({ edition }) => [...byPath(edition).roles.keys()].map((role) => ({ params: { role } })))

/** The address parts of every role with every cohort and overlay. */
export const roleCohortPaths = inEveryView(({ edition }) => {
  const { live, cohorts } = byPath(edition)
  return live.flatMap(({ id }) => [...cohorts.keys()].map((cohort) => ({ params: { role: id.toLowerCase(), cohort } })))
})

/** The role of an address. */
export function roleOfPath(edition: Edition, params: Params): Entry<'roles'> {
  const role = byPath(edition).roles.get(params['role'] ?? '')
  if (role === undefined) throw new Error(`no role stands at ${params['role']}`)
  return role
}

/** The cohort of an address; undefined where the address names none. */
export const cohortOfPath = (edition: Edition, params: Params): Entry<'cohorts'> | undefined => byPath(edition).cohorts.get(params['cohort'] ?? '')

/** All cohorts and overlays of the edition. */
export const allCohorts = (edition: Edition): Entry<'cohorts'>[] => [...byPath(edition).cohorts.values()]
