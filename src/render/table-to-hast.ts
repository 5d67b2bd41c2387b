import type { Element, ElementContent } from 'hast'
import { cellToHast, element, wordsToHast } from './element.ts'
import type { Row, RowGroup, Table } from './tables/table.ts'

interface TableSetting {
  readonly base: string
  /** What the region is called; the caption where it has no number. */
  readonly label?: string | undefined
  /** Whether rows carry their record’s id, so that a link can lead to a row. Only where the table is the page’s own. */
  readonly anchors?: boolean | undefined
}

/** A generated table as HTML: caption, headed columns and rows, in a region that scrolls by itself. */
export function tableToHast(table: Table, setting: TableSetting): Element {
  const rows = table.groups.reduce((count, group) => count + group.rows.length + (group.title === undefined ? 0 : 1), 0)
  if (rows === 0) return element('p', { className: ['table-empty'] }, element('strong', {}, table.caption), `: ${table.empty}`)
  const head = element('thead', {}, element('tr', {}, ...table.columns.map((title) => element('th', { scope: 'col' }, title))))
  const bodies = table.groups.map((group) => groupToHast(group, table.columns.length, setting))
  const caption = element('caption', {}, table.caption)
  return scrollRegion(element('table', { className: ['generated'] }, caption, head, ...bodies), table.columns.length, setting.label ?? table.caption)
}

/** Wraps a table so that it can be wider than the screen. Two columns wrap by themselves; more need a region that the keyboard reaches. */
export function scrollRegion(table: Element, columns: number, label: string): Element {
  return columns < 3
    ? element('div', { className: ['table-scroll'] }, table)
    : element('section', { className: ['table-scroll'], ariaLabel: label, tabIndex: 0 }, table)
}

function groupToHast(group: RowGroup, columns: number, setting: TableSetting): Element {
  const rows: ElementContent[] = []
  const span = columns > 1 ? { colSpan: columns } : {}
  if (group.title !== undefined) {
    const heading = element('th', { scope: 'rowgroup', ...span }, ...wordsToHast(group.title, setting.base))
    rows.push(element('tr', { className: ['row-group'], ...anchor(group.id, setting) }, heading))
  }
  if (group.lines !== undefined && group.lines.length > 0) {
    rows.push(element('tr', {}, element('td', span, ...group.lines.map((line) => element('p', {}, ...wordsToHast(line, setting.base))))))
  }
  return element('tbody', {}, ...rows, ...group.rows.map((row) => rowToHast(row, setting)))
}

function rowToHast(row: Row, setting: TableSetting): Element {
  const cells = row.cells.map((cell, index) => element(index === 0 ? 'th' : 'td', index === 0 ? { scope: 'row' } : {}, ...cellToHast(cell, setting.base)))
  return element('tr', anchor(row.id, setting), ...cells)
}

const anchor = (id: string | undefined, setting: TableSetting) => (id !== undefined && setting.anchors === true ? { id: id.toLowerCase() } : {})
