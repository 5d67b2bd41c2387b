import { Document } from 'flexsearch'
import { type BenchEngine, readDocuments, SHOWN } from './engine.ts'

/** FlexSearch over the same fields, with beginnings of words and with answers that lack some of them. */
export const engine: BenchEngine = {
  open: async () => {
    const index = new Document({ document: { id: 'id', index: ['title', 'names', 'text'] }, tokenize: 'forward' })
    for (const { id, title, names, text } of await readDocuments()) index.add({ id, title, names, text })
    return async (query) => {
      const found = (await index.searchAsync(query, { limit: SHOWN, suggest: true, merge: true })) as readonly { readonly id: string | number }[]
      return found.map(({ id }) => String(id))
    }
  },
}
