import type { Place } from '../model/finding.ts'
import { type DisplayCell, displayCells } from './display-cells.ts'

/** A source line as printed, and the run of marks under it. */
export interface SourceFrame {
  readonly line: string
  /** Columns before the run. */
  readonly indent: number
  /** Length of the run in columns, at least 1. */
  readonly length: number
}

/** Columns of a line that are printed; a longer one is cut around its marks. */
const MAX_WIDTH = 100
/** Columns kept before the marks of a line that is cut. */
const BEFORE = 30
/** Characters looked at on either side of the marks: a hostile line may be half a million long. */
const MARGIN = 400

/** The line at a place and where its marks go, in terminal columns. A place past the end of the line is marked after it. */
export function sourceFrame(line: string, place: Pick<Place, 'column' | 'endColumn'>): SourceFrame {
  const start = Math.min(place.column - 1, line.length)
  const end = Math.max(Math.min(place.endColumn - 1, line.length), start)
  const from = Math.max(0, start - MARGIN)
  const to = Math.min(line.length, Math.min(end, start + MARGIN) + MARGIN)
  const cells = displayCells(line.slice(from, to))
  const first = cells.findIndex((cell, index) => (cells[index + 1]?.offset ?? to - from) > start - from || cell.offset >= start - from)
  const marked = (cell: DisplayCell, index: number) => index >= first && first !== -1 && cell.offset < end - from
  const indent = widthOf(first === -1 ? cells : cells.slice(0, first))
  const length = Math.max(1, widthOf(cells.filter(marked)))
  const whole = { line: shownOf(cells), indent, length }
  return from === 0 && to === line.length && widthOf(cells) <= MAX_WIDTH ? whole : cutAround(cells, whole)
}

function cutAround(cells: readonly DisplayCell[], { indent, length }: SourceFrame): SourceFrame {
  const wanted = Math.max(0, indent - BEFORE)
  let skipped = 0
  let begin = 0
  while (begin < cells.length && skipped < wanted) skipped += cells[begin++]?.width ?? 0
  let kept = 0
  let end = begin
  while (end < cells.length && kept + (cells[end] as DisplayCell).width <= MAX_WIDTH - 2) kept += (cells[end++] as DisplayCell).width
  const lead = begin > 0 ? '…' : ''
  return {
    line: lead + shownOf(cells.slice(begin, end)) + (end < cells.length ? '…' : ''),
    indent: indent - skipped + lead.length,
    length: Math.max(1, Math.min(length, kept - (indent - skipped))),
  }
}

const widthOf = (cells: readonly DisplayCell[]) => cells.reduce((sum, { width }) => sum + width, 0)
const shownOf = (cells: readonly DisplayCell[]) => cells.map(({ shown }) => shown).join('')
