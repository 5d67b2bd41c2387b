import { type BenchEngine, SHOWN } from './engine.ts'

interface Pagefind {
  readonly init: () => Promise<void>
  readonly search: (query: string) => Promise<{ readonly results: readonly { readonly data: () => Promise<{ readonly url: string }> }[] }>
}

/** Pagefind as it comes, over the pages of the site as they are. It answers with addresses. */
export const engine: BenchEngine = {
  open: async () => {
    const address = '/-/pagefind/pagefind.js'
    const pagefind = (await import(address)) as Pagefind
    await pagefind.init()
    return async (query) => {
      const { results } = await pagefind.search(query)
      return (await Promise.all(results.slice(0, SHOWN).map((result) => result.data()))).map(({ url }) => url)
    }
  },
}
