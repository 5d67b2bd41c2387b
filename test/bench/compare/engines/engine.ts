import type { Convention } from '../../../output/compare/judge/convention.ts'
import type { Pair } from '../../../output/compare/judge/pairs/pair.ts'

/** A pair with both its pages as HTML, the same for every engine. */
export interface PagePair extends Pair {
  readonly html: { readonly old: string; readonly fresh: string }
}

/** Something that makes a redline of two pages. */
export interface Engine {
  readonly name: string
  /** How its marks are written. */
  readonly convention: Convention
  /** Gets a pair ready, which costs nothing in the figures; what it gives does the work, which does, and makes the HTML. */
  readonly ready: (pair: PagePair) => () => string
}
