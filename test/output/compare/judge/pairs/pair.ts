import type { Random } from '../../../../seeded-random.ts'
import type { KnownMove } from '../moves.ts'

/** Two texts, and what is known of the way from one to the other. */
export interface Pair {
  readonly name: string
  readonly kind: string
  /** Markdown. */
  readonly old: string
  readonly fresh: string
  /** Undefined where any of several answers is right. */
  readonly moved: readonly KnownMove[] | undefined
}

/** A text taken apart at its blank lines: paragraphs, headings, whole lists and tables. */
export type Blocks = readonly string[]

/** What a script makes of a text. `old` where it needs another start than it was given. `moved` are blocks of Markdown. */
export interface Edited {
  readonly old?: Blocks
  readonly fresh: Blocks
  readonly moved?: readonly KnownMove[] | 'open'
}

/** An edit as a person would make it; undefined where the text has nothing that it could be made on. */
export type Script = (blocks: Blocks, random: Random) => Edited | undefined
