import type { EditionData, EditionRecord, ManualData } from '#schemas'
import type { Audience } from './audience.ts'
import type { SourceDocument } from './document.ts'
import { compareEditionNumbers } from './edition.ts'
import type { Lineage } from './lineage.ts'

/** A manual as a whole: which editions there are, and what became of ids between them. Its sections are not read for this. */
export interface Manual {
  readonly config: ManualData
  /** manual.yaml. */
  readonly document: SourceDocument
  /** Published editions, oldest first. One whose record cannot be read is not among them. */
  readonly editions: readonly PublishedEdition[]
  readonly hasDraft: boolean
  readonly lineage: Lineage
}

/** A frozen edition, as its record and its edition.yaml say. */
export interface PublishedEdition {
  readonly number: string
  readonly record: EditionRecord
  /** The folder it stands in, such as `editions/1.0`. */
  readonly key: string
  readonly data: EditionData
  /** edition.json. */
  readonly recordDocument: SourceDocument
  /** SHA-256 of edition.json as it is now, hexadecimal: what the next edition’s record names. */
  readonly recordHash: string
  /** For whom this version of it is made; undefined for the edition as it was published. */
  readonly audience?: Audience | undefined
}

/** The published edition with a number, or undefined. */
export const publishedEdition = (manual: Manual, number: string): PublishedEdition | undefined => manual.editions.find((edition) => edition.number === number)

/** The last edition that was published before the one with this number. */
export const editionBefore = (manual: Manual, number: string): PublishedEdition | undefined =>
  manual.editions.findLast((edition) => compareEditionNumbers(edition.number, number) < 0)
