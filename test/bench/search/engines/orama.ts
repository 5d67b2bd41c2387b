import { create, insertMultiple, search } from '@orama/orama'
import { type BenchEngine, readDocuments, SHOWN } from './engine.ts'

/** Orama as it comes, with titles counting for more and one letter that may be wrong. */
export const engine: BenchEngine = {
  open: async () => {
    const index = create({ schema: { title: 'string', names: 'string', text: 'string' } as const })
    await insertMultiple(index, await readDocuments())
    return async (query) => {
      const { hits } = await search(index, { term: query, limit: SHOWN, boost: { title: 2 }, tolerance: 1 })
      return hits.map(({ document }) => (document as unknown as { id: string }).id)
    }
  },
}
