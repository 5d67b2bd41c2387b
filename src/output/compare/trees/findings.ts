import type { Block } from './block.ts'
import type { Cut } from './find-cuts.ts'

/** What the redline found of one block: stretches of words that changed, and other changes in words. */
export interface Note {
  readonly edits: number
  readonly details: readonly string[]
}

/** All that is known of two pages when their redline is made. */
export interface Findings {
  readonly moves: ReadonlyMap<Block, number>
  readonly cuts: ReadonlyMap<Block, Cut>
  readonly idPrefix: string
  /** Filled while the redline is made, by new block. */
  readonly notes: Map<Block, Note>
}
