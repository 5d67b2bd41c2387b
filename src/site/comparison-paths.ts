import type { ChangesFor, SectionChange } from '#schemas'
import { comparisonsToBuild, type ShownComparison, shownComparison } from './comparisons.ts'

type Params = Readonly<Record<string, string | undefined>>
type Path = { params: Record<string, string> }

const pairOf = ({ pair }: ShownComparison) => `${pair.old}..${pair.fresh}`

/** For `getStaticPaths`: the paths of a kind of page in every comparison that this build makes. */
const inEveryComparison = (paths: (shown: ShownComparison) => readonly Readonly<Record<string, string>>[]) => (): Path[] =>
  comparisonsToBuild().flatMap((shown) => paths(shown).map((params) => ({ params: { pair: pairOf(shown), ...params } })))

export const comparisonPaths = inEveryComparison(() => [{}])
export const comparedRolePaths = inEveryComparison(({ posts }) => posts.map((changes) => ({ role: changes.for.id.toLowerCase() })))
export const comparedCohortPaths = inEveryComparison(({ cohorts }) => cohorts.map((changes) => ({ cohort: changes.for.id.toLowerCase() })))
export const comparedSectionPaths = inEveryComparison(({ sections }) =>
  sections.map(({ id }) => ({ chapter: id.slice(0, id.indexOf('.')), section: id.slice(id.indexOf('.') + 1) })),
)

/** The comparison of an address. */
export function comparisonOfPath({ pair = '' }: Params): ShownComparison {
  const [old = '', fresh = ''] = pair.split('..')
  return shownComparison({ old, fresh })
}

/** What changes for the post or cohort of an address. */
export function changesOfPath({ posts, cohorts }: ShownComparison, { role, cohort }: Params): ChangesFor {
  const found =
    role === undefined ? cohorts.find((changes) => changes.for.id.toLowerCase() === cohort) : posts.find((changes) => changes.for.id.toLowerCase() === role)
  if (found === undefined) throw new Error(`nothing to compare stands at ${role ?? cohort}`)
  return found
}

/** The changed section of an address. */
export function changeOfPath({ sections }: ShownComparison, { chapter, section }: Params): SectionChange {
  const found = sections.find(({ id }) => id === `${chapter}.${section}`)
  if (found === undefined) throw new Error(`no changed section stands at ${chapter}/${section}`)
  return found
}
