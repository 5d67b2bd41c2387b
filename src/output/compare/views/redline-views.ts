import type { ElementContent, Root } from 'hast'
import { toHtml } from 'hast-util-to-html'
import { calmRegions } from './calm-regions.ts'
import type { ChangePlace } from './describe-place.ts'
import { textElements } from './marks.ts'
import { numberChanges } from './number-changes.ts'
import { type SideRow, type SideSetting, sideRows } from './side-rows.ts'

/** A redline as a page shows it: with places to stop at, and as two texts side by side. */
export interface RedlineViews {
  readonly html: string
  readonly places: readonly ChangePlace[]
  readonly rows: readonly SideRow[]
  /** Whether any mark is only a declared rename. */
  readonly hasRenames: boolean
}

/** The views of one redline, from its tree alone. Pure; the tree is not changed. */
export function redlineViews(redline: Root, setting: SideSetting): RedlineViews {
  const calm = calmRegions(redline)
  const { tree, places } = numberChanges(calm)
  const hasRenames = [...textElements(tree.children as ElementContent[])].some(({ properties }) => properties['dataDiffRename'] !== undefined)
  return { html: toHtml(tree), places, rows: sideRows(calm, setting), hasRenames }
}
