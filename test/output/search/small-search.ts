import { makeIndex, openSearch, type SearchRecord } from '#engine'

/** A record with a title and texts: what a test of ranking needs. */
export const record = (id: string, title: string, ...texts: readonly string[]): SearchRecord => ({
  id,
  kind: 'section',
  title,
  number: '1',
  url: `/${id}/`,
  group: id,
  facets: { chapter: [id.split('.')[0] ?? ''] },
  parts: [{ kind: 'title', text: title }, { kind: 'alias', text: id }, ...texts.map((text, index) => ({ kind: 'text' as const, text, anchor: `b${index}` }))],
})

/** A search over some records, and the files that it has read so far. */
export async function searchIn(records: readonly SearchRecord[], same: readonly (readonly string[])[] = []) {
  const files = new Map(makeIndex(records, same).map(({ name, body }) => [name, body]))
  const read: string[] = []
  const search = await openSearch(async (name) => {
    read.push(name)
    const body = files.get(name)
    if (body === undefined) throw new Error(`There is no ${name}.`)
    return JSON.parse(body)
  })
  const ids = async (typed: string): Promise<string[]> => {
    const { ranked } = await search.ask(typed)
    return ranked.map(({ record: index }) => (records[index] as SearchRecord).id)
  }
  return { search, ids, read }
}
