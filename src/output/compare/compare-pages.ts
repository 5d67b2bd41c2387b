import type { Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { compareTrees, type Redline } from './trees/compare-trees.ts'

/** A comparison with its redline as HTML. */
export interface ComparedText {
  readonly html: string
  readonly comparison: Redline
}

/** Compares two pages and prints the redline. */
export function comparePages(old: Root, fresh: Root): ComparedText {
  const comparison = compareTrees(old, fresh, { idPrefix: 'diff-' })
  return { html: toHtml(comparison.tree), comparison }
}
