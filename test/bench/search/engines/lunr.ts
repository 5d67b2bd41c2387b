import { type BenchEngine, readDocuments, SHOWN } from './engine.ts'

/** What is used of Lunr, which comes without types and as a script that sets a global name. */
interface LunrBuilder {
  ref: (field: string) => void
  field: (field: string, options?: { boost: number }) => void
  add: (document: object) => void
}
type Lunr = (configure: (this: LunrBuilder) => void) => { search: (query: string) => { ref: string }[] }

/** Lunr as it comes, with titles counting for more. Signs of its query language are left out of queries. */
export const engine: BenchEngine = {
  open: async () => {
    const documents = await readDocuments()
    const { lunr } = globalThis as unknown as { lunr: Lunr }
    const index = lunr(function build() {
      this.ref('id')
      this.field('title', { boost: 2 })
      this.field('names')
      this.field('text')
      for (const document of documents) this.add(document)
    })
    return async (query) =>
      index
        .search(query.replace(/[:~^+*-]/g, ' '))
        .slice(0, SHOWN)
        .map(({ ref }) => ref)
  },
}
