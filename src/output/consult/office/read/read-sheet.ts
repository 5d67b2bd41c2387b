import { plainCell } from '../../files/csv.ts'
import { OfficeRefusal } from './office-refusal.ts'
import { readXml } from './read-xml.ts'

/** The words of a sheet: rows and columns from 0, cells without anything are ''. */
export interface SheetWords {
  readonly rows: readonly (readonly string[])[]
  /** Rows (from 0) that have a formula, with the columns. */
  readonly formulas: ReadonlyMap<number, ReadonlySet<number>>
  readonly hiddenRows: number
  readonly mergedCells: number
}

export interface CellSetting {
  readonly strings: readonly string[]
  /** Styles whose numbers are dates. */
  readonly dates: ReadonlySet<number>
  /** Whether days are counted from 1904. */
  readonly is1904: boolean
}

/** Most rows, and columns past which nothing is read. */
const MOST = { rows: 30_000, columns: 40 }

interface OpenCell {
  readonly row: number
  readonly column: number
  readonly type: string
  readonly style: number
  value: string
  hasFormula: boolean
}

/** Reads the cells of a sheet as text. A formula is never worked out. @throws OfficeRefusal where it has too many rows */
export function readSheet(xml: string, setting: CellSetting): SheetWords {
  const rows: string[][] = []
  const formulas = new Map<number, Set<number>>()
  let [row, column, hiddenRows, mergedCells] = [-1, -1, 0, 0]
  let cell: OpenCell | undefined
  let isValue = false
  readXml(xml, {
    open: ({ name, attributes: { r = '', hidden = '', t = 'n', s = '0' } }) => {
      if (name === 'row') {
        row = /^\d+$/.test(r) ? Number(r) - 1 : row + 1
        column = -1
        if (hidden === '1' || hidden === 'true') hiddenRows += 1
      } else if (name === 'c') {
        column = columnOf(r) ?? column + 1
        cell = { row, column, type: t, style: Number(s), value: '', hasFormula: false }
      } else if (name === 'f' && cell !== undefined) cell.hasFormula = true
      else if (name === 'v' || name === 't') isValue = cell !== undefined
      else if (name === 'mergeCell') mergedCells += 1
    },
    text: (words) => {
      if (isValue && cell !== undefined) cell.value += words
    },
    close: (name) => {
      if (name === 'v' || name === 't') isValue = false
      if (name !== 'c' || cell === undefined) return
      keep(cell)
      cell = undefined
    },
  })
  function keep(done: OpenCell): void {
    const text = textOf(done, setting)
    if (done.column >= MOST.columns || (text === '' && !done.hasFormula)) return
    if (done.row >= MOST.rows) throw new OfficeRefusal(`The sheet has more than ${MOST.rows} rows.`)
    while (rows.length <= done.row) rows.push([])
    const cells = rows[done.row] as string[]
    while (cells.length <= done.column) cells.push('')
    cells[done.column] = text
    if (!done.hasFormula) return
    const known = formulas.get(done.row) ?? new Set<number>()
    formulas.set(done.row, known.add(done.column))
  }
  return { rows, formulas, hiddenRows, mergedCells }
}

function columnOf(reference: string): number | undefined {
  const letters = /^[A-Z]{1,3}(?=\d)/.exec(reference)?.[0]
  return letters === undefined ? undefined : [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
}

function textOf({ type, value, style }: OpenCell, { strings, dates, is1904 }: CellSetting): string {
  if (type === 's') return plainCell(strings[Number(value)] ?? '')
  if (type === 'b') return value === '1' ? 'TRUE' : value === '' ? '' : 'FALSE'
  if (type === 'd') return value.slice(0, 10)
  if (type !== 'n' || value === '') return plainCell(value)
  return dates.has(style) ? dateOf(Number(value), is1904) : value
}

/** A day as spreadsheets count them: from 30 December 1899, or from 1904. */
function dateOf(serial: number, is1904: boolean): string {
  const days = serial + (is1904 ? 1462 : 0)
  if (!(days > 0 && days < 2_958_466)) return String(serial)
  const iso = new Date(Math.round((days - 25_569) * 86_400_000)).toISOString()
  return Number.isInteger(days) ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ')
}
