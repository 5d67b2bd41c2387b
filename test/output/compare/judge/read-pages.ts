import type { Root } from 'hast'
import type { Side } from './convention.ts'
import { leastSize } from './edit-size.ts'
import { faultKinds } from './html-faults.ts'
import { printTree, printWords } from './print-page.ts'
import { parsePage } from './take-side.ts'

/** What a judge must know of the two pages of a redline. It serves for the redlines of all engines. */
export interface Pages {
  readonly trees: Readonly<Record<Side, Root>>
  readonly words: Readonly<Record<Side, string>>
  readonly printed: Readonly<Record<Side, string>>
  /** Kinds of fault that one of the pages has by itself; found when first asked for. */
  readonly faults: () => ReadonlySet<string>
  /** The least number of signs that a redline must mark. */
  readonly least: number | undefined
}

/** Reads two pages of HTML. */
export function readPages(old: string, fresh: string): Pages {
  let faults: ReadonlySet<string> | undefined
  const trees = { old: parsePage(old), new: parsePage(fresh) }
  return {
    trees,
    words: { old: printWords(trees.old), new: printWords(trees.new) },
    printed: { old: printTree(trees.old), new: printTree(trees.new) },
    faults: () => {
      faults ??= new Set([...faultKinds(old), ...faultKinds(fresh)])
      return faults
    },
    least: leastSize(trees),
  }
}
