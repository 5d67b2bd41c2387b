import { type CoverageRow, coverageMatrix, type Edition, type Finding, recordTitle } from '#engine'

/** A function that no post carries out for a cohort, with why that is accepted, where it is. */
export interface Gap {
  readonly functionId: string
  readonly cohort: string
  readonly accepted: Finding['declared']
}

/** Cohorts for which the same posts carry out a function. */
export interface CoveredCohorts {
  readonly cohorts: readonly string[]
  /** Ids of posts, in the order of their register. Without any, this is a gap. */
  readonly posts: readonly string[]
}

export interface Coverage {
  readonly matrix: readonly CoverageRow[]
  readonly gaps: readonly Gap[]
  /** Pairs of function and cohort that need a post. */
  readonly needed: number
}

/** The check of gaps; its findings name the function and then the cohort. */
const GAP = 'NM315'

/** The coverage matrix with its gaps, each with the reason that is declared for it. */
export function coverageOf(edition: Edition, findings: readonly Finding[]): Coverage {
  const matrix = coverageMatrix(edition)
  const cells = matrix.flatMap((row) => row.cells.map((cell) => ({ ...cell, functionId: row.function.id }))).filter(({ needed }) => needed)
  const gaps = cells
    .filter(({ duties }) => duties.length === 0)
    .map(({ functionId, cohort }) => ({
      functionId,
      cohort,
      accepted: findings.find(({ code, about }) => code === GAP && about?.[0] === functionId && about[1] === cohort)?.declared,
    }))
  return { matrix, gaps, needed: cells.length }
}

/** Who carries out a function, cohorts with the same posts together. */
export function coveredCohorts(edition: Edition, { cells }: CoverageRow): CoveredCohorts[] {
  const order = [...edition.registers.roles.records.keys()]
  const withPosts = cells
    .filter(({ needed }) => needed)
    .map(({ cohort, duties }) => ({ cohort, posts: [...new Set(duties.map(({ role }) => role))].sort((a, b) => order.indexOf(a) - order.indexOf(b)) }))
  return [...Map.groupBy(withPosts, ({ posts }) => posts.join(' ')).values()].map((alike) => ({
    cohorts: alike.map(({ cohort }) => cohort),
    posts: alike[0]?.posts ?? [],
  }))
}

/** The title of a cohort of the matrix. */
export const cohortTitle = (edition: Edition, id: string): string => recordTitle(edition, 'cohorts', id)
