import { type Xml, xml } from '../../../render/office/xml.ts'
import { type Mark, type Marking, trackedMark } from './word-line.ts'

export interface Cell {
  /** Paragraphs. */
  readonly content: readonly Xml[]
  readonly columns: number
  readonly rows: number
  /** What it says, to give its column a width. */
  readonly text: string
}

export interface Row {
  readonly mark: Mark | undefined
  readonly isHead: boolean
  readonly cells: readonly Cell[]
}

/** Width of the text on A4 with margins of 20 mm, in twentieths of a point. */
export const TEXT_WIDTH = 9638

/** A table over the whole width. Rows of its head stand again on every page, and no row breaks over two pages. */
export function wordTable({ title, rows }: { readonly title: string; readonly rows: readonly Row[] }, marking: Marking): Xml {
  const grid = placeCells(rows)
  const count = Math.max(...grid.map((row) => row.reduce((sum, { columns }) => sum + columns, 0)))
  const widths = columnWidths(grid, count)
  return xml`<w:tbl><w:tblPr><w:tblStyle w:val="Lined"/><w:tblW w:w="${TEXT_WIDTH}" w:type="dxa"/><w:tblLayout w:type="fixed"/><w:tblLook w:val="0020" w:firstRow="1" w:lastRow="0" w:firstColumn="0" w:lastColumn="0" w:noHBand="1" w:noVBand="1"/><w:tblCaption w:val="${title}"/></w:tblPr><w:tblGrid>${widths.map((width) => xml`<w:gridCol w:w="${width}"/>`)}</w:tblGrid>${rows.map(
    (row, index) => writeRow(row, grid[index] ?? [], { widths, marking }),
  )}</w:tbl>`
}

interface Placed {
  readonly cell: Cell | undefined
  readonly column: number
  readonly columns: number
  readonly isTall: boolean
}

/** Puts cells into columns; one that runs over several rows leaves an empty one below it. */
function placeCells(rows: readonly Row[]): Placed[][] {
  const open = new Map<number, { left: number; columns: number }>()
  return rows.map(({ cells }) => {
    const placed: Placed[] = []
    let column = 0
    const skip = () => {
      for (let tall = open.get(column); tall !== undefined; tall = open.get(column)) {
        placed.push({ cell: undefined, column, columns: tall.columns, isTall: true })
        if (tall.left <= 1) open.delete(column)
        else open.set(column, { ...tall, left: tall.left - 1 })
        column += tall.columns
      }
    }
    for (const cell of cells) {
      skip()
      placed.push({ cell, column, columns: cell.columns, isTall: cell.rows > 1 })
      if (cell.rows > 1) open.set(column, { left: cell.rows - 1, columns: cell.columns })
      column += cell.columns
    }
    skip()
    return placed
  })
}

function writeRow(
  { mark, isHead }: Row,
  placed: readonly Placed[],
  { widths, marking }: { readonly widths: readonly number[]; readonly marking: Marking },
): Xml {
  const cells = placed.map(({ cell, column, columns, isTall }) => {
    const width = widths.slice(column, column + columns).reduce((sum, one) => sum + one, 0)
    const merge = isTall && (cell === undefined ? xml`<w:vMerge/>` : xml`<w:vMerge w:val="restart"/>`)
    const content = cell === undefined || cell.content.length === 0 ? xml`<w:p><w:pPr><w:pStyle w:val="TableText"/></w:pPr></w:p>` : cell.content
    return xml`<w:tc><w:tcPr><w:tcW w:w="${width}" w:type="dxa"/>${columns > 1 && xml`<w:gridSpan w:val="${columns}"/>`}${merge}</w:tcPr>${content}</w:tc>`
  })
  const missing = widths.length - placed.reduce((sum, { columns }) => sum + columns, 0)
  return xml`<w:tr><w:trPr>${missing > 0 && xml`<w:gridAfter w:val="${missing}"/>`}<w:cantSplit/>${isHead && xml`<w:tblHeader/>`}${mark !== undefined && trackedMark(mark, marking)}</w:trPr>${cells}</w:tr>`
}

/** Each column is wide enough for its longest word, as far as there is room, and wider the more it says. */
function columnWidths(grid: readonly (readonly Placed[])[], count: number): number[] {
  const single = grid.flat().filter(({ cell, columns }) => cell !== undefined && columns === 1)
  const needs = Array.from({ length: count }, (_, at) => {
    const texts = single.filter(({ column }) => column === at).map(({ cell }) => cell?.text ?? '')
    const longestWord = Math.max(3, ...texts.flatMap((text) => text.split(/\s+/).map((word) => word.length)))
    const most = Math.max(3, ...texts.map((text) => text.length))
    return { least: Math.min(longestWord, 20) * 105 + 170, wish: Math.min(most, 600) ** 0.8 }
  })
  const least = needs.reduce((sum, need) => sum + need.least, 0)
  const wishes = needs.reduce((sum, { wish }) => sum + wish, 0)
  const room = Math.max(0, TEXT_WIDTH - least)
  const raw = needs.map(({ least: own, wish }) => (least > TEXT_WIDTH ? (own * TEXT_WIDTH) / least : own + (room * wish) / wishes))
  const whole = raw.map(Math.floor)
  const last = whole.length - 1
  if (last >= 0) whole[last] = (whole[last] as number) + TEXT_WIDTH - whole.reduce((sum, width) => sum + width, 0)
  return whole
}
