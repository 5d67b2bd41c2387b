import { STOP } from './english-words.ts'
import { type FrontFile, INDEX_FORM, PART_LETTERS, type ShownRecord } from './index-files.ts'
import { type WordPlace, writePlaces } from './places.ts'
import { FACETS, type RecordPart, type SearchRecord } from './search-record.ts'
import { type FoundWord, splitLabels, splitWords } from './split-words.ts'
import { stemWord } from './stem-word.ts'

/** Letters of places in one file, about: a query reads one file for each of its words. */
const SHARD = 6000

export interface IndexFile {
  readonly name: string
  readonly body: string
}

/**
 * The search index of an edition as files of JSON: `index.json`, which is read first, `titles.json` with what a
 * search box can suggest, `places-<n>.json` with where words stand,
 * and a file of texts for each section and each register. The same records give the same bytes.
 */
export function makeIndex(records: readonly SearchRecord[], same: readonly (readonly string[])[]): IndexFile[] {
  const { stems, forms, lengths } = readWords(records)
  const order = [...stems.keys()].sort()
  const places = order.map((stem) => writePlaces(stems.get(stem) ?? []))
  const shards = shardStarts(places)
  const textFiles = [...new Set(records.map(textFileOf))]
  const front: FrontFile = {
    form: INDEX_FORM,
    words: order.map((stem) => commonest(forms.get(stem) ?? new Map([[stem, 1]]))).join(' '),
    shards,
    same,
    parts: records.map(({ parts }) => parts.map(({ kind }) => PART_LETTERS[kind]).join('')).join(' '),
    lengths,
    titles: records.map(({ title }) => Math.max(1, telling(title).length)),
    texts: records.map((record) => textFiles.indexOf(textFileOf(record))),
    textFiles,
    kinds: records.map(({ kind }) => kind),
    facets: facetLists(records),
  }
  const titles = unlike(records.filter(({ kind }) => kind !== 'duty').map(({ title }) => title))
  return [
    { name: 'index.json', body: JSON.stringify(front) },
    { name: 'titles.json', body: JSON.stringify(titles) },
    ...shards.map((start, index) => ({ name: `places-${index}.json`, body: JSON.stringify(places.slice(start, shards[index + 1])) })),
    ...textFiles.map((name) => ({ name: `${name}.json`, body: JSON.stringify(textsOf(records, name)) })),
  ]
}

/** Titles that differ in more than capitals, the first of those that do not. */
const unlike = (titles: readonly string[]): string[] => [...new Map(titles.map((title) => [title.toLowerCase(), title] as const).reverse()).values()].reverse()

/** Every stem with its places, and its forms with how often each stands. */
function readWords(records: readonly SearchRecord[]) {
  const stems = new Map<string, WordPlace[]>()
  const forms = new Map<string, Map<string, number>>()
  let part = 0
  const lengths = records.map(({ parts }) => {
    let length = 0
    for (const of of parts) {
      const counts = new Map<string, number>()
      for (const word of partWords(of)) {
        const stem = stemWord(word)
        counts.set(stem, (counts.get(stem) ?? 0) + 1)
        const known = forms.get(stem) ?? new Map<string, number>()
        forms.set(stem, known.set(word, (known.get(word) ?? 0) + 1))
        length += 1
      }
      for (const [stem, times] of counts) {
        const list = stems.get(stem)
        if (list === undefined) stems.set(stem, [{ part, times }])
        else list.push({ part, times })
      }
      part += 1
    }
    return length
  })
  return { stems, forms, lengths }
}

/** The words of a title that tell something. */
const telling = (title: string): FoundWord[] => splitWords(title).filter(({ word }) => !STOP.has(word))

/** An alias is found whole too: ids and labels keep their hyphens and dots. */
const partWords = ({ kind, text }: RecordPart): string[] => [
  ...splitWords(text).map(({ word }) => word),
  ...(kind === 'alias' ? splitLabels(text).filter((label) => !/^[\p{N}.]+$/u.test(label)) : []),
]

/** The form that stands most often; of equals the first in the alphabet. Every form has the same stem. */
const commonest = (forms: ReadonlyMap<string, number>): string => [...forms].sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1))[0]?.[0] ?? ''

function shardStarts(places: readonly string[]): number[] {
  const starts: number[] = []
  let size = SHARD
  places.forEach((written, index) => {
    if (size >= SHARD) {
      starts.push(index)
      size = 0
    }
    size += written.length + 3
  })
  return starts
}

const textFileOf = ({ group }: SearchRecord): string => `text-${group}`

function textsOf(records: readonly SearchRecord[], file: string): Record<number, ShownRecord> {
  const texts: Record<number, ShownRecord> = {}
  records.forEach((record, index) => {
    if (textFileOf(record) !== file) return
    const { id, kind, register, title, number, url, facets, parts } = record
    const shown = parts.filter(isShown).map(({ text, anchor, number }) => ({ text, anchor, number }))
    texts[index] = { id, kind, register, title, number, url, roles: facets.role ?? [], cohorts: facets.cohort ?? [], parts: shown }
  })
  return texts
}

/** Whether a part’s words are kept to be shown: not those of titles, which are, and aliases. */
const isShown = ({ kind }: RecordPart): boolean => kind !== 'title' && kind !== 'alias'

function facetLists(records: readonly SearchRecord[]): FrontFile['facets'] {
  return Object.fromEntries(
    FACETS.map((facet) => {
      const lists = new Map<string, number[]>()
      records.forEach((record, index) => {
        const values = facet === 'kind' ? [record.kind] : (record.facets[facet] ?? [])
        for (const value of values) lists.set(value, [...(lists.get(value) ?? []), index])
      })
      return [facet, Object.fromEntries([...lists].map(([value, list]) => [value, list.map((index, at) => index - (list[at - 1] ?? 0))]))]
    }),
  )
}
