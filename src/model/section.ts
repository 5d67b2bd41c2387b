import type { Root } from 'mdast'
import type { DutyData, SectionData } from '#schemas'
import type { Block } from './block.ts'
import type { SourceDocument } from './document.ts'
import type { Place } from './finding.ts'

/** A chapter: a folder, and its place in the order. */
export interface Chapter {
  readonly id: string
  readonly title: string
  readonly purpose: string
  readonly stage: string | undefined
  /** From the folder’s name: 04-roles is 4. */
  readonly number: number
  readonly folder: string
  readonly document: SourceDocument
  /** In reading order. */
  readonly sections: readonly Section[]
}

/** One MDX file, one page. */
export interface Section {
  readonly id: string
  readonly title: string
  /** Display number in this edition, such as 4.1. */
  readonly number: string
  readonly chapter: string
  readonly data: SectionData
  readonly stage: string | undefined
  readonly document: SourceDocument
  /** Markdown tree of the body, with the written block ids taken out of the text. Positions count from `bodyStart`. */
  readonly body: Root
  /** Offset in the file at which the body begins: what positions of `body` are counted from. */
  readonly bodyStart: number
  readonly blocks: readonly Block[]
  readonly duties: readonly Duty[]
  /** The place of any node of `body`. */
  readonly placeOf: (node: { position?: { start: { offset?: number | undefined }; end: { offset?: number | undefined } } | undefined }) => Place
}

/** A duty, with where it stands. */
export interface Duty extends DutyData {
  readonly section: string
  /** Its place among the duties of its section’s front matter, counted from 0. */
  readonly index: number
  /** Display number of the block that prints it; undefined where it is not placed in the text. */
  readonly number: string | undefined
}
