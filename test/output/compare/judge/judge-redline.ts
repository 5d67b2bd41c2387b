import type { Convention, Side } from './convention.ts'
import { DOCUMENTED } from './documented-marks.ts'
import { markedSize } from './edit-size.ts'
import { addedFaults } from './html-faults.ts'
import { type KnownMove, type MoveScore, scoreMoves } from './moves.ts'
import { printTree, printWords } from './print-page.ts'
import type { Pages } from './read-pages.ts'
import { readingEase } from './reading-ease.ts'
import { silentChanges } from './silent-changes.ts'
import { splitGraphemes } from './split-graphemes.ts'
import { repeatedIds } from './structure-faults.ts'
import { parsePage, takeSide } from './take-side.ts'

/** A redline as HTML with the two pages that it is of. */
export interface Judged {
  readonly redline: string
  readonly pages: Pages
  readonly convention?: Convention
  /** Undefined where any of several answers is right. */
  readonly moved?: readonly KnownMove[] | undefined
}

export interface Verdict {
  /** What does not come back from the redline: the words, the whole tree, of either page. Empty when all is well. */
  readonly lostText: readonly Side[]
  readonly lostTree: readonly Side[]
  readonly faults: readonly string[]
  readonly repeatedIds: readonly string[]
  readonly splitGraphemes: readonly string[]
  /** Differences that no mark covers, in words. */
  readonly silent: readonly string[]
  /** Signs marked, and the least that must be; undefined where that cannot be said. */
  readonly size: number
  readonly least: number | undefined
  readonly fragments: readonly number[]
  readonly islands: number
  readonly moves: MoveScore | undefined
}

const SIDES = ['old', 'new'] as const

/** Everything that can be said of a redline from its HTML alone. */
export function judgeRedline({ redline, pages, convention = DOCUMENTED, moved }: Judged): Verdict {
  const tree = parsePage(redline)
  const sides = { old: takeSide(tree, 'old', convention), new: takeSide(tree, 'new', convention) }
  return {
    lostText: SIDES.filter((side) => printWords(sides[side]) !== pages.words[side]),
    lostTree: SIDES.filter((side) => printTree(sides[side]) !== pages.printed[side]),
    faults: addedFaults(redline, pages.faults),
    repeatedIds: repeatedIds(redline),
    splitGraphemes: splitGraphemes(tree, convention),
    silent: silentChanges(tree, pages.trees, convention).map(
      ({ side, what, at, shown, truth }) => `${what} at “${at}”: “${shown}” is “${truth}” in the ${side} page`,
    ),
    size: markedSize(tree, convention),
    least: pages.least,
    ...readingEase(tree, convention),
    moves: moved === undefined ? undefined : scoreMoves(tree, moved),
  }
}
