import type { FacetIndex, Ranked } from '../../browser/search.ts'

/** For each facet, the values chosen. Facets narrow together; values of one facet widen each other. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>

/** What narrowing asks of an index: for each facet, for each value, the records that have it. */
export type Facets = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>> | FacetIndex

const setsOf = (index: Facets, facet: string) => (index as ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<number>>>).get(facet)

/** The results, in their order, that pass the chosen values of every facet but `except`. */
export function narrow<Result extends Pick<Ranked, 'record'>>(results: readonly Result[], index: Facets, chosen: Chosen, except?: string): Result[] {
  const tests = [...chosen]
    .filter(([facet, values]) => facet !== except && values.size > 0)
    .map(([facet, values]) => [...values].map((value) => setsOf(index, facet)?.get(value)))
  return results.filter(({ record }) => tests.every((sets) => sets.some((set) => set?.has(record) === true)))
}

/** How many results each value of a facet would give, with what is chosen in the other facets. */
export function countValues(results: readonly Pick<Ranked, 'record'>[], index: Facets, chosen: Chosen, facet: string): Map<string, number> {
  const open = narrow(results, index, chosen, facet)
  return new Map([...(setsOf(index, facet) ?? [])].map(([value, set]) => [value, open.filter(({ record }) => set.has(record)).length]))
}
