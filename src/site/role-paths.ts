import { type Entry, hasBegun, liveRecords } from '#engine'
import { edition } from './manual.ts'

type Params = Readonly<Record<string, string | undefined>>

const LIVE_ROLES = liveRecords(edition, edition.registers.roles)

/** Posts that the register holds for a later edition: each has an extract, which says so. */
export const LATER_ROLES: readonly Entry<'roles'>[] = [...edition.registers.roles.records.values()].filter((role) => !hasBegun(edition, role))

const ROLES = new Map([...LIVE_ROLES, ...LATER_ROLES].map((role) => [role.id.toLowerCase(), role]))
// A person is in cohorts and overlays; a group is only a name for several.
const COHORTS = new Map(
  liveRecords(edition, edition.registers.cohorts)
    .filter(({ kind }) => kind !== 'group')
    .map((cohort) => [cohort.id.toLowerCase(), cohort]),
)

/** The address part of every role. */
export const rolePaths = (): { params: { role: string } }[] => [...ROLES.keys()].map((role) => ({ params: { role } }))

/** The address parts of every role with every cohort and overlay. */
export const roleCohortPaths = (): { params: { role: string; cohort: string } }[] =>
  LIVE_ROLES.flatMap(({ id }) => [...COHORTS.keys()].map((cohort) => ({ params: { role: id.toLowerCase(), cohort } })))

/** The role of an address. */
export function roleOfPath(params: Params): Entry<'roles'> {
  const role = ROLES.get(params['role'] ?? '')
  if (role === undefined) throw new Error(`no role stands at ${params['role']}`)
  return role
}

/** The cohort of an address; undefined where the address names none. */
export const cohortOfPath = (params: Params): Entry<'cohorts'> | undefined => COHORTS.get(params['cohort'] ?? '')

/** All cohorts and overlays of the edition. */
export const allCohorts = (): Entry<'cohorts'>[] => [...COHORTS.values()]
