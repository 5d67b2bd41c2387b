import { type CaseDuties, type Edition, type Entry, liveRecords, makeCase } from '#engine'
import { perEdition } from './per-edition.ts'
import type { View } from './view.ts'
import { inEveryView } from './view-paths.ts'

/** Whether cases stand at a place: where the text is in force or being drafted. Nobody acts by an edition that was replaced; its extracts stay. */
export const hasCases = ({ at }: View): boolean => at?.startsWith('edition/') !== true

/** Posts and cohorts that a case is of: a person answers for it, and a person is in it. */
const parts = perEdition((edition) => ({
  posts: liveRecords(edition, edition.registers.roles).filter(({ kind }) => kind === 'post'),
  cohorts: liveRecords(edition, edition.registers.cohorts).filter(({ kind }) => kind === 'cohort'),
  made: new Map<string, CaseDuties>(),
}))

export const casePosts = (edition: Edition): readonly Entry<'roles'>[] => parts(edition).posts
export const caseCohorts = (edition: Edition): readonly Entry<'cohorts'>[] => parts(edition).cohorts

/** The case of a post and a cohort, made once. */
export function caseOf(edition: Edition, role: string, cohort: string): CaseDuties {
  const { made } = parts(edition)
  const key = `${role} ${cohort}`
  const known = made.get(key) ?? makeCase(edition, { role, cohort })
  made.set(key, known)
  return known
}

const whereCases = <T>(view: View, items: readonly T[]): readonly T[] => (hasCases(view) ? items : [])
const inAddress = ({ id }: { readonly id: string }) => id.toLowerCase()

/** The page where a case begins, in every edition that has cases. */
export const casePaths = inEveryView((view) => whereCases(view, [{ params: {} }]))

/** The address part of every post. */
export const casePostPaths = inEveryView((view) => whereCases(view, casePosts(view.edition)).map((role) => ({ params: { role: inAddress(role) } })))

/** The address parts of every post with every cohort. */
export const caseCohortPaths = inEveryView((view) =>
  whereCases(view, casePosts(view.edition)).flatMap((role) =>
    caseCohorts(view.edition).map((cohort) => ({ params: { role: inAddress(role), cohort: inAddress(cohort) } })),
  ),
)

/** The post or cohort of an address. */
export function ofAddress<T extends { readonly id: string }>(records: readonly T[], part: string | undefined): T {
  const found = records.find((record) => inAddress(record) === part)
  if (found === undefined) throw new Error(`no case stands at ${part}`)
  return found
}
