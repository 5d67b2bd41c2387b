import type { Element, ElementContent } from 'hast'
import type { Nodes } from 'mdast'
import type { ComponentNode } from '../model/component-node.ts'
import type { Edition } from '../model/edition.ts'
import type { Section } from '../model/section.ts'
import type { SharingFilter } from './tables/sharing-matrix.ts'
import type { Table, TableRequest } from './tables/table.ts'

/** Where a block is anchored on its page. */
export interface Anchor {
  /** Its permanent id, or one made from its number while it has none. */
  readonly id: string | undefined
  /** The id made from its number, where `id` is another. */
  readonly numberId: string | undefined
  readonly number: string | undefined
  /** Who may read it, in words, where that is fewer than may read what it stands in. */
  readonly audience?: string | undefined
}

/** The page a section is printed on: what each of its components may read. */
export interface Page {
  readonly edition: Edition
  readonly base: string
  readonly section: Section
  readonly anchorOf: (node: Nodes) => Anchor
  /** Generated tables, made once for the edition. */
  readonly tableOf: (request: TableRequest) => Table
  readonly matrixOf: (filter: SharingFilter) => Table
  /** Elements that print a long form with its abbreviation: from there on the page uses the abbreviation. */
  readonly spelledOut: Map<Element, string>
}

/** How a component stands in the text around it. */
export interface Placement {
  /** Renders what stands between its tags. */
  readonly children: () => ElementContent[]
  /** Whether its words begin a sentence, and so take a capital. */
  readonly startsSentence: boolean
}

/** Prints one component. */
export type ComponentRenderer = (node: ComponentNode, page: Page, placement: Placement) => ElementContent[]
