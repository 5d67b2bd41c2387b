import type { Element, ElementContent } from 'hast'
import type { Table, TableRow } from 'mdast'
import type { State } from 'mdast-util-to-hast'
import { blockId, blockNumber } from './anchors.ts'
import { element } from './element.ts'
import type { Page } from './page.ts'
import { scrollRegion } from './table-to-hast.ts'

/** A table written by hand as a numbered block. It has no caption of its own, so its number is its name. */
export function handTableToHast(state: State, node: Table, page: Page): Element {
  const anchor = page.anchorOf(node)
  const label = anchor.number === undefined ? 'Table' : `Table ${anchor.number}`
  const [head, ...body] = node.children
  const columns = head?.children.length ?? 0
  const rowOf = (row: TableRow, heading: boolean) => element('tr', {}, ...cellsOf(state, row, { columns, heading }))
  const table = element(
    'table',
    { ariaLabel: label },
    ...(head === undefined ? [] : [element('thead', {}, rowOf(head, true))]),
    ...(body.length === 0 ? [] : [element('tbody', {}, ...body.map((row) => rowOf(row, false)))]),
  )
  return element('div', { className: ['block', 'block--table'], ...blockId(anchor) }, ...blockNumber(anchor), scrollRegion(table, columns, label))
}

function cellsOf(state: State, row: TableRow, { columns, heading }: { columns: number; heading: boolean }): ElementContent[] {
  return Array.from({ length: columns }, (_, index) => {
    const cell = row.children[index]
    const content = cell === undefined ? [] : state.all(cell)
    return heading && content.length > 0 ? element('th', { scope: 'col' }, ...content) : element('td', {}, ...content)
  })
}
