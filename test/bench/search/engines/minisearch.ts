import MiniSearch from 'minisearch'
import { type BenchDocument, type BenchEngine, readDocuments, SHOWN } from './engine.ts'

/** MiniSearch with the options that its own introduction recommends. */
export const engine: BenchEngine = {
  open: async () => {
    const index = new MiniSearch<BenchDocument>({ fields: ['title', 'names', 'text'], searchOptions: { boost: { title: 2 }, fuzzy: 0.2, prefix: true } })
    index.addAll(await readDocuments())
    return async (query) =>
      index
        .search(query)
        .slice(0, SHOWN)
        .map(({ id }) => String(id))
  },
}
