import { cutExcerpt, openSearch } from '../../../../src/browser/search.ts'
import { type BenchEngine, SHOWN } from './engine.ts'

/** The search of the site, from the index that the build has made. */
export const engine: BenchEngine = {
  open: async () => {
    const search = await openSearch(async (name) => (await fetch(`/search/${name}`)).json())
    return async (query) => {
      const { ranked, plan } = await search.ask(query)
      const shown = await Promise.all(ranked.slice(0, SHOWN).map(search.show))
      for (const { part } of shown) if (part !== undefined) cutExcerpt(part.text, plan)
      return shown.map(({ record }) => record.id)
    }
  },
}
