/** For each facet, for each value, the records that have it. */
export type FacetIndex = ReadonlyMap<string, ReadonlyMap<string, ReadonlySet<string>>>

/** For each facet, the values chosen. Facets narrow together; values of one facet widen each other. */
export type Chosen = ReadonlyMap<string, ReadonlySet<string>>

/** The records, in their order, that pass the chosen values of every facet but `except`. */
export function narrow(ids: readonly string[], index: FacetIndex, chosen: Chosen, except?: string): string[] {
  const tests = [...chosen]
    .filter(([facet, values]) => facet !== except && values.size > 0)
    .map(([facet, values]) => [...values].map((value) => index.get(facet)?.get(value)))
  return ids.filter((id) => tests.every((sets) => sets.some((set) => set?.has(id) === true)))
}

/** How many results each value of a facet would give, with what is chosen in the other facets. */
export function countValues(ids: readonly string[], index: FacetIndex, chosen: Chosen, facet: string): Map<string, number> {
  const open = narrow(ids, index, chosen, facet)
  return new Map([...(index.get(facet) ?? [])].map(([value, set]) => [value, open.filter((id) => set.has(id)).length]))
}
