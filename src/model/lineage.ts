import type { LineageEntryData } from '#schemas'
import type { SourceDocument } from './document.ts'

/** One entry of lineage.yaml, and its place in the file counted from 0. */
export interface LineageEntry extends LineageEntryData {
  readonly index: number
}

/** What became of published ids, oldest first. A manual without lineage.yaml has no entries. */
export interface Lineage {
  readonly entries: readonly LineageEntry[]
  readonly document: SourceDocument
}
