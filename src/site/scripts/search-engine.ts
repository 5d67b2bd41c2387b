import type { FacetIndex } from './search-facets.ts'
import { planQuery } from './search-query.ts'

/** What Pagefind knows of a result once its record is fetched. */
export interface Found {
  readonly url: string
  readonly excerpt: string
  readonly meta: { readonly title: string; readonly number: string; readonly kind: string; readonly id: string }
}

interface PagefindResult {
  readonly id: string
  readonly score: number
  readonly data: () => Promise<Found>
}

interface Pagefind {
  readonly options: (options: { excerptLength: number }) => Promise<void>
  readonly init: () => Promise<void>
  readonly search: (query: string | null, options?: { filters: Record<string, string> }) => Promise<{ results: PagefindResult[] }>
}

/** The answer to a query before it is narrowed: ids, best first. */
export interface Answer {
  readonly ids: readonly string[]
  /** True where no record has all the words, and these have some. */
  readonly loosened: boolean
}

export interface SearchEngine {
  readonly facets: FacetIndex
  readonly ask: (query: string) => Promise<Answer>
  readonly fetch: (id: string) => Promise<Found>
}

/** Loads the search index. `values` lists the values of each facet. */
export async function openEngine(values: ReadonlyMap<string, readonly string[]>): Promise<SearchEngine> {
  // Pagefind writes this file after the pages are built, so it is found by its address and not bundled.
  const address = '/pagefind/pagefind.js'
  const [pagefind, sameWords] = await Promise.all([
    import(/* @vite-ignore */ address) as Promise<Pagefind>,
    fetch('/search-words.json').then((answer) => answer.json() as Promise<string[][]>),
  ])
  await pagefind.options({ excerptLength: 28 })
  await pagefind.init()
  const known = new Map<string, PagefindResult>()
  const run = async (query: string | null, filters: Record<string, string> = {}): Promise<PagefindResult[]> => {
    const { results } = await pagefind.search(query, { filters })
    for (const result of results) known.set(result.id, result)
    return results
  }

  const facets = new Map<string, Map<string, Set<string>>>()
  for (const [facet, list] of values) {
    const sets = new Map<string, Set<string>>()
    for (const value of list) sets.set(value, new Set((await run(null, { [facet]: value })).map(({ id }) => id)))
    facets.set(facet, sets)
  }

  return {
    facets,
    fetch: (id) => (known.get(id) as PagefindResult).data(),
    ask: async (query) => {
      const { variants, words } = planQuery(query, sameWords)
      if (variants.length === 0) return { ids: (await run(null)).map(({ id }) => id), loosened: false }
      const best = new Map<string, number>()
      for (const variant of variants) for (const { id, score } of await run(variant)) best.set(id, Math.max(best.get(id) ?? 0, score))
      if (best.size > 0 || words.length < 2) return { ids: byScore(best), loosened: false }
      // One word found counts for more than any score.
      for (const word of words) for (const { id, score } of await run(word)) best.set(id, (best.get(id) ?? 0) + 1000 + score)
      return { ids: byScore(best), loosened: best.size > 0 }
    },
  }
}

const byScore = (scores: ReadonlyMap<string, number>): string[] => [...scores].sort(([, a], [, b]) => b - a).map(([id]) => id)
