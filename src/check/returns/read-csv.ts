import { CsvError, parse } from 'csv-parse/sync'

/** One cell, with where it stands in the text, quotes included. */
export interface CsvCell {
  readonly text: string
  readonly start: number
  readonly end: number
}

export type CsvRow = readonly CsvCell[]

/** What the text could not be read for: from this offset on. */
export interface CsvFault {
  readonly at: number
  readonly message: string
}

/** The rows of a CSV text, in order, and what separates their cells. Where a fault stops the reading there are no rows. */
export interface CsvText {
  readonly rows: readonly CsvRow[]
  readonly delimiter: string
  readonly fault: CsvFault | undefined
}

const DELIMITERS = [',', ';', '\t'] as const

/**
 * Reads CSV text with line feeds (RFC 4180, with the other delimiters that spreadsheets write). The delimiter is the one that its first line of
 * cells has most of, or what a line `sep=;` says. Empty lines, and rows whose first cell starts with #, are left out.
 */
export function readCsv(text: string): CsvText {
  const directive = /^sep=([,;\t])(?:\n|$)/.exec(text)
  const from = directive?.[0].length ?? 0
  const delimiter = directive?.[1] ?? mostFrequent(firstLine(text))
  const options = { delimiter, raw: true, record_delimiter: '\n', relax_column_count: true, relax_quotes: true, skip_empty_lines: true } as const
  try {
    const records = parse(text.slice(from), options) as unknown as { readonly raw: string; readonly record: readonly string[] }[]
    let cursor = from
    const rows = records.map(({ raw, record }) => {
      const start = text.indexOf(raw, cursor)
      cursor = start + raw.length
      return placedCells(record, { raw, start, delimiter })
    })
    return { rows: rows.filter(([first]) => first?.text.startsWith('#') !== true), delimiter, fault: undefined }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return { rows: [], delimiter, fault: { at: openQuote(text, delimiter), message: 'a quotation mark is opened and never closed' } }
  }
}

/** The first line with cells: neither empty nor a note. */
const firstLine = (text: string): string => /^(?!["']?#|sep=|[\s,;]*$).+$/m.exec(text)?.[0] ?? ''

const mostFrequent = (line: string): string => DELIMITERS.reduce((best, next) => (line.split(next).length > line.split(best).length ? next : best))

/** Where each cell of a row stands, by the quotes and delimiters of the row as it was written. */
function placedCells(record: readonly string[], { raw, start, delimiter }: { raw: string; start: number; delimiter: string }): CsvCell[] {
  let at = 0
  return record.map((text) => {
    const from = at
    if (raw[at] === '"') {
      at += 1
      while (at < raw.length && (raw[at] !== '"' || raw[at + 1] === '"')) at += raw[at] === '"' ? 2 : 1
    }
    while (at < raw.length && raw[at] !== delimiter && raw[at] !== '\n') at += 1
    const cell = { text: text.trim(), start: start + from, end: start + at }
    at += 1
    return cell
  })
}

/** Where the quotation mark stands that nothing closes. */
function openQuote(text: string, delimiter: string): number {
  let open = -1
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] !== '"') continue
    if (open !== -1 && text[at + 1] === '"') at += 1
    else if (open !== -1) open = -1
    else if (at === 0 || text[at - 1] === delimiter || text[at - 1] === '\n') open = at
  }
  return Math.max(open, 0)
}
