import type { ElementContent } from 'hast'
import type { ComponentNode } from '../model/component-node.ts'
import { blockId, blockNumber } from './anchors.ts'
import { element } from './element.ts'
import type { Page } from './page.ts'
import { tableToHast } from './table-to-hast.ts'
import type { Table } from './tables/table.ts'

/** A generated table as a numbered block of a section. */
export function renderGenerated(node: ComponentNode, page: Page, table: Table): ElementContent[] {
  const anchor = page.anchorOf(node)
  // The number tells two regions with one caption apart.
  const label = anchor.number === undefined ? table.caption : `${anchor.number} ${table.caption}`
  const content = tableToHast(table, { base: page.base, label })
  return [element('div', { className: ['block', 'block--table'], ...blockId(anchor) }, ...blockNumber(anchor), content)]
}
