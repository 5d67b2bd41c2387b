import type { Facet, Kind, PartKind } from './search-record.ts'

/** Version of the form of the files below: a reader and an index of two builds are told apart by it. */
export const INDEX_FORM = 1

/** Letter of each kind of part, as `FrontFile.parts` writes them. */
export const PART_LETTERS: Readonly<Record<PartKind, string>> = { title: 't', alias: 'a', heading: 'h', text: 'p', duty: 'd' }

/**
 * What a search reads first: every word there is, in the order of stems, and what each record is. Texts and places of words are
 * in files of their own, fetched when a query asks for them.
 */
export interface FrontFile {
  readonly form: typeof INDEX_FORM
  /** Each stem in the commonest of its forms, with spaces between, in the order of the stems. */
  readonly words: string
  /** For each file of places, the index of its first word. */
  readonly shards: readonly number[]
  /** Ways of saying one thing, by the registers. */
  readonly same: readonly (readonly string[])[]
  /** For each record, a letter for each of its parts; records in order, with spaces between. */
  readonly parts: string
  /** For each record, its number of words. */
  readonly lengths: readonly number[]
  /** For each record, how many words of its title tell something. */
  readonly titles: readonly number[]
  /** For each record, the index of its text file. */
  readonly texts: readonly number[]
  /** Names of the text files. */
  readonly textFiles: readonly string[]
  readonly kinds: readonly Kind[]
  /** For each facet and value, the records that have it: the first, then the steps to the next. */
  readonly facets: Readonly<Partial<Record<Facet, Readonly<Record<string, readonly number[]>>>>>
}

/** Places of the words of one shard, in their order: see `writePlaces`. */
export type PlacesFile = readonly string[]

/** What is shown of a record. Parts stand in the order of `FrontFile.parts`; those of titles and aliases are left out. */
export interface ShownRecord {
  readonly id: string
  readonly kind: Kind
  readonly register?: string | undefined
  readonly title: string
  readonly number?: string | undefined
  readonly url: string
  readonly roles: readonly string[]
  readonly cohorts: readonly string[]
  readonly parts: readonly { readonly text: string; readonly anchor?: string | undefined; readonly number?: string | undefined }[]
}

/** The records of one text file by their index. */
export type TextFile = Readonly<Record<number, ShownRecord>>
