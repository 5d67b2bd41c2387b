import type { Block } from './block.ts'

/** Which column of the old table is which of the new one, by index and in order. */
export type Columns = readonly (readonly [number, number])[]

/** Both pages, and what is known of them. */
export interface Pages {
  readonly old: Block
  readonly fresh: Block
  /** Inside a table, which of its columns is which; undefined where cells span. */
  readonly columns?: Columns | undefined
}

/** Blocks that face each other between two that are already paired. */
export interface Gap {
  readonly old: readonly Block[]
  readonly fresh: readonly Block[]
}
