import type { Blockquote, Root, Table, TableCell, TableRow } from 'mdast'
import { parseMarkdown } from './parse-markdown.ts'
import { parsePlainBody } from './parse-plain-body.ts'
import { parsePlainWords } from './parse-plain-words.ts'

/** The tree of a text, as `parseMarkdown` gives it but for the positions of nodes: plain forms sooner. Throws as `parseMarkdown` does. */
export function parsePart(text: string): Root {
  const block = text.startsWith('|') ? readTable(text) : text.startsWith('> ') ? readQuote(text) : undefined
  if (block !== undefined) return { type: 'root', children: [block] }
  return parsePlainBody(text) ?? parseMarkdown(text)
}

/** A row between two bars, and what a cell of the row under the head looks like. */
const ROW = /^\|(.*[^\\])\|$/
const ALIGN = /^ *(:?)-+(:?) *$/
/** Signs that need the full parser in a cell, as in a paragraph. */
const NOT_PLAIN = /[\t\\{}<]/
const START = { line: 1, column: 1, offset: 0 }

/** A table with bars at both ends of each line, as many cells in each, and plain words in them. */
function readTable(text: string): Table | undefined {
  if (NOT_PLAIN.test(text)) return undefined
  const [head, line, ...rows] = text.split('\n').map((row) => ROW.exec(row)?.[1]?.split('|'))
  const align = line?.map((cell) => ALIGN.exec(cell))
  if (head === undefined || align === undefined || align.length !== head.length) return undefined
  const sides: ('left' | 'right' | 'center' | null)[] = []
  for (const found of align) {
    if (found === null) return undefined
    sides.push(found[1] === '' ? (found[2] === '' ? null : 'right') : found[2] === '' ? 'left' : 'center')
  }
  const children: TableRow[] = []
  for (const cells of [head, ...rows]) {
    const row = cells?.length === head.length ? readRow(cells) : undefined
    if (row === undefined) return undefined
    children.push(row)
  }
  return { type: 'table', align: sides, children }
}

function readRow(cells: readonly string[]): TableRow | undefined {
  const children: TableRow['children'] = []
  for (const cell of cells) {
    const text = cell.replace(/^ +| +$/g, '')
    const words = parsePlainWords(text, START) ?? readCell(text)
    if (words === undefined) return undefined
    children.push({ type: 'tableCell', children: words })
  }
  return { type: 'tableRow', children }
}

/** The words of a cell by the full parser, as of a table that has no other. */
function readCell(text: string): TableCell['children'] | undefined {
  const [table] = parseMarkdown(`| ${text} |\n| - |`).children
  return table?.type === 'table' ? table.children[0]?.children[0]?.children : undefined
}

/** A quotation of plain forms, each line of it marked. */
function readQuote(text: string): Blockquote | undefined {
  const lines = text.split('\n')
  if (!lines.every((line) => line === '>' || line.startsWith('> '))) return undefined
  const inner = parsePlainBody(lines.map((line) => line.slice(2)).join('\n'))
  return inner && { type: 'blockquote', children: inner.children as Blockquote['children'] }
}
