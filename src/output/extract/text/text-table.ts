import type { Element, ElementContent } from 'hast'
import type { TextCell, TextTable } from './text-node.ts'
import { type AddressOf, textRuns, wordsOfRuns } from './text-runs.ts'

/** A table of a page: its caption, header and rows, and how wide each column has to be. */
export function textTable(table: Element, addressOf: AddressOf): TextTable {
  const parts = table.children.filter(isElement)
  const caption = parts.find(({ tagName }) => tagName === 'caption')
  const rowsOf = (name: string) => parts.filter(({ tagName }) => tagName === name).flatMap(({ children }) => children.filter(isElement))
  const cellsOf = (row: Element | undefined) => row?.children.filter(isElement).map((cell) => linesOfCell(cell, addressOf)) ?? []
  const header = cellsOf(rowsOf('thead')[0])
  const rows = rowsOf('tbody').map((row) => {
    const [first, ...more] = row.children.filter(isElement)
    const isWide = more.length === 0 && header.length > 1
    return { group: isWide ? (first?.tagName === 'th' ? ('heading' as const) : ('words' as const)) : undefined, cells: cellsOf(row) }
  })
  const narrow = rows.filter(({ group }) => group === undefined).map(({ cells }) => cells)
  return {
    kind: 'table',
    caption: caption === undefined ? undefined : wordsOfRuns(textRuns(caption.children, addressOf)),
    header,
    rows,
    shares: columnShares([header, ...narrow]),
    longest: Math.max(0, ...rows.flatMap(({ cells }) => cells.map((lines) => lines.reduce((sum, line) => sum + wordsOfRuns(line).length, 0)))),
  }
}

const isElement = (node: ElementContent): node is Element => node.type === 'element'

/** The lines of a cell: items of a list and paragraphs each stand on their own. */
function linesOfCell(cell: Element, addressOf: AddressOf): TextCell {
  const blocks = cell.children
    .filter(isElement)
    .flatMap((child) => (child.tagName === 'ul' ? child.children.filter(isElement) : child.tagName === 'p' ? [child] : []))
  return blocks.length > 0 ? blocks.map(({ children }) => textRuns(children, addressOf)) : [textRuns(cell.children, addressOf)]
}

/**
 * How much of the width each column gets. Half-way between equal and in proportion to what the column holds (its root, so that one
 * long text does not starve the others), and never less than its longest word needs: words are not broken.
 */
export function columnShares(rows: readonly (readonly TextCell[])[]): number[] {
  const columns = Math.max(0, ...rows.map((cells) => cells.length))
  const needs = Array.from({ length: columns }, (_, index) => {
    const lines = rows.flatMap((cells) => cells[index] ?? []).map(wordsOfRuns)
    const longest = Math.max(3, ...lines.flatMap((line) => line.split(/[\s]+/)).map((word) => word.length))
    const amount = lines.reduce((sum, { length }) => sum + length, 0) / Math.max(1, rows.length)
    return { least: longest + 2, wanted: Math.sqrt(Math.max(amount, 4)) }
  })
  const all = needs.reduce((sum, { wanted }) => sum + wanted, 0)
  const raw = needs.map(({ wanted, least }) => Math.max(wanted / all, Math.min(least / LINE, 2 / Math.max(columns, 1))))
  const total = raw.reduce((sum, share) => sum + share, 0)
  return raw.map((share) => Number((share / total).toFixed(4)))
}

/** Characters that a line over the whole width of a page has, in the size of tables. */
const LINE = 110
