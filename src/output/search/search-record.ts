import type { RegisterName } from '#schemas'

/** What a result can be: a section, a duty, a term of the glossary, or a record of another register. */
export const KINDS = ['section', 'duty', 'term', 'record'] as const
export type Kind = (typeof KINDS)[number]

/** By what results can be narrowed, each with ids as values. */
export const FACETS = ['kind', 'role', 'cohort', 'modality', 'stage', 'chapter', 'agency', 'information', 'source'] as const
export type Facet = (typeof FACETS)[number]
export type Facets = Readonly<Partial<Record<Facet, readonly string[]>>>

/** What part of a record some words are: how much finding them there counts. */
export type PartKind = 'title' | 'alias' | 'heading' | 'text' | 'duty'

/** A piece of a record that a result can lead to. */
export interface RecordPart {
  readonly kind: PartKind
  readonly text: string
  /** Id of the block on the record’s page; without it a result leads to the page. */
  readonly anchor?: string | undefined
  /** Display number of the block. */
  readonly number?: string | undefined
}

/** Something that a search can find. */
export interface SearchRecord {
  /** Id of the section or duty, or `register:id`. */
  readonly id: string
  readonly kind: Kind
  /** What it is in words where `kind` does not say: the title of its register. */
  readonly register?: string | undefined
  readonly title: string
  readonly number?: string | undefined
  readonly url: string
  /** Its section or register: records of one group are shown from one file. */
  readonly group: string
  readonly facets: Facets
  /** The first is its title. */
  readonly parts: readonly RecordPart[]
}

/** What making records needs to know beside the edition. */
export interface SearchSetting {
  /** Where the edition stands on the site, as in `addressOf`. */
  readonly base: string
  /** What a register is called, and what it lists. */
  readonly about: (register: RegisterName) => { readonly title: string; readonly lists: string }
}
