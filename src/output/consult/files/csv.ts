/**
 * What a spreadsheet takes as the start of a formula: = + - @ and their full-width forms, with unseen characters before them or not,
 * and a tab or line break; or the same with apostrophes before it, so that `plainCell` can tell its own from an author's.
 */
const FORMULA = /^'*(?:[\s\u200B\uFEFF]*[=+\-@\uFF1D\uFF0B\uFF0D\uFF20]|[\t\r\n])/u

/** A text that no spreadsheet runs as a formula: an apostrophe before what would begin one. `plainCell` takes it away again. */
export const safeCell = (value: string): string => (FORMULA.test(value) ? `'${value}` : value)

/** The text that `safeCell` made safe. */
export const plainCell = (value: string): string => (value.startsWith("'") && FORMULA.test(value) ? value.slice(1) : value)

/** Rows as comma-separated text (RFC 4180), every cell made safe, with a byte order mark so that spreadsheets read it as UTF-8. */
export const writeCsv = (rows: readonly (readonly string[])[]): string => `\uFEFF${rows.map((row) => row.map(csvField).join(',')).join('\r\n')}\r\n`

function csvField(value: string): string {
  const safe = safeCell(value)
  // Programs that part cells at semicolons and tabs, too, would find a formula after one.
  return /[",;\t\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe
}

/** Most rows, and most cells of a row, that are read. */
const [MOST_ROWS, MOST_CELLS] = [100_000, 100]

/**
 * Reads comma-separated text (RFC 4180), with commas, semicolons or tabs by what its first line has most of: spreadsheets write all
 * three. Cells are plain again. Undefined where it has too many rows or cells, or a quotation mark that is never closed.
 */
export function readCsv(text: string): string[][] | undefined {
  const source = text.replace(/^\uFEFF/, '')
  const separator = separatorOf(source)
  const rows: string[][] = []
  let row: string[] = []
  let at = 0
  while (at < source.length) {
    const { cell, next } = readCell(source, at, separator)
    if (next === -1 || row.length >= MOST_CELLS || rows.length >= MOST_ROWS) return undefined
    row.push(plainCell(cell))
    const stop = source[next]
    at = next + (stop === '\r' && source[next + 1] === '\n' ? 2 : 1)
    if (stop === separator && at < source.length) continue
    if (stop === separator) row.push('')
    rows.push(row)
    row = []
  }
  return rows
}

function readCell(source: string, from: number, separator: string): { cell: string; next: number } {
  let at = from
  if (source[at] !== '"') {
    while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at += 1
    return { cell: source.slice(from, at), next: at }
  }
  let cell = ''
  for (;;) {
    const end = source.indexOf('"', at + 1)
    if (end === -1) return { cell, next: -1 }
    cell += source.slice(at + 1, end)
    at = end + 1
    if (source[at] !== '"') break
    cell += '"'
  }
  while (at < source.length && source[at] !== separator && source[at] !== '\n' && source[at] !== '\r') at += 1
  return { cell, next: at }
}

function separatorOf(source: string): string {
  const line = source.slice(0, source.search(/[\r\n]|$/))
  const count = (mark: string) => line.split(mark).length
  return [',', ';', '\t'].toSorted((a, b) => count(b) - count(a))[0] as string
}
