import { type FrontFile, PART_LETTERS, type PlacesFile, type ShownRecord, type TextFile } from './index-files.ts'
import { readPlaces, type WordPlace } from './places.ts'
import { type IndexShape, type Ranked, rankRecords } from './rank-records.ts'
import type { Facet, PartKind } from './search-record.ts'
import { stemWord } from './stem-word.ts'
import { type QueryPlan, understandQuery } from './understand-query.ts'

/** Gives a file of the index, parsed. */
export type ReadIndexFile = (name: string) => Promise<unknown>

/** The answer to a query before it is narrowed. */
export interface Answer {
  readonly plan: QueryPlan
  /** Best first. */
  readonly ranked: readonly Ranked[]
}

/** For each facet, for each value, the records that have it. */
export type FacetIndex = ReadonlyMap<Facet, ReadonlyMap<string, ReadonlySet<number>>>

export interface Search {
  readonly facets: FacetIndex
  /** The number of records. */
  readonly size: number
  readonly ask: (typed: string) => Promise<Answer>
  /** What is shown of a result: its record, and the part that answers. Where only its title does, its first words, which lead nowhere in it. */
  readonly show: (ranked: Ranked) => Promise<{ readonly record: ShownRecord; readonly part: ShownRecord['parts'][number] | undefined }>
}

/** Opens an index. Files are read when a query first asks for them, and once. */
export async function openSearch(read: ReadIndexFile): Promise<Search> {
  const files = new Map<string, Promise<unknown>>()
  const readOnce = <T>(name: string): Promise<T> => {
    const known = files.get(name) ?? read(name)
    files.set(name, known)
    return known as Promise<T>
  }
  const front = await readOnce<FrontFile>('index.json')
  const words = front.words.split(' ')
  const stems = words.map(stemWord)
  const forms = new Map(stems.map((stem, index) => [stem, words[index] as string]))
  const numbers = new Map(stems.map((stem, index) => [stem, index]))
  const shape = shapeOf(front)
  const known = new Map<string, readonly WordPlace[]>()

  const placesOf = async (stem: string): Promise<void> => {
    const number = numbers.get(stem)
    if (number === undefined || known.has(stem)) return
    const shard = front.shards.findLastIndex((start) => start <= number)
    const places = await readOnce<PlacesFile>(`places-${shard}.json`)
    known.set(stem, readPlaces(places[number - (front.shards[shard] as number)] ?? ''))
  }

  return {
    facets: facetIndex(front),
    size: front.kinds.length,
    ask: async (typed) => {
      const plan = understandQuery(typed, { stems, forms }, front.same)
      const asked = new Set(plan.ideas.flatMap(({ ways }) => ways.flatMap((way) => way.stems)))
      await Promise.all([...asked].map(placesOf))
      return { plan, ranked: rankRecords(plan.ideas, known, shape) }
    },
    show: async ({ record, part }) => {
      const file = front.textFiles[front.texts[record] as number] as string
      const texts = await readOnce<TextFile>(`${file}.json`)
      const shown = texts[record] as ShownRecord
      const first = shown.parts[0]
      return { record: shown, part: part === undefined ? first && { text: first.text } : shown.parts[shownIndex(part, shape)] }
    },
  }
}

function shapeOf({ parts, kinds, lengths, titles }: FrontFile): IndexShape {
  const kindOf = new Map(Object.entries(PART_LETTERS).map(([kind, letter]) => [letter, kind as PartKind]))
  const letters = parts.split(' ')
  return {
    kinds,
    lengths,
    titles,
    recordOfPart: letters.flatMap((of, record) => [...of].map(() => record)),
    partKinds: letters.flatMap((of) => [...of].map((letter) => kindOf.get(letter) as PartKind)),
  }
}

/** The index of a part among those of its record that are shown: titles and aliases are not. */
function shownIndex(part: number, { recordOfPart, partKinds }: IndexShape): number {
  let index = 0
  for (let before = part - 1; recordOfPart[before] === recordOfPart[part]; before -= 1)
    if (partKinds[before] !== 'title' && partKinds[before] !== 'alias') index += 1
  return index
}

function facetIndex({ facets }: FrontFile): FacetIndex {
  return new Map(
    Object.entries(facets).map(([facet, values]) => [
      facet as Facet,
      new Map(
        Object.entries(values).map(([value, steps]) => {
          let record = 0
          return [value, new Set(steps.map((step) => (record += step)))]
        }),
      ),
    ]),
  )
}
