import { cellToMarkdown, escapeMarkdown, type MarkdownSite, wordsToMarkdown } from './markdown-words.ts'
import type { Table } from './tables/table.ts'

/** A generated table as a Markdown table under its caption. A group’s heading and lines become a row of their own. */
export function tableToMarkdown(table: Table, site: MarkdownSite): string {
  const rows: string[][] = []
  for (const group of table.groups) {
    const heading = [
      ...(group.title === undefined ? [] : [`**${wordsToMarkdown(group.title, site)}**`]),
      ...(group.lines ?? []).map((line) => wordsToMarkdown(line, site)),
    ]
    if (heading.length > 0) rows.push([heading.join(' ')])
    for (const row of group.rows) rows.push(row.cells.map((cell) => cellToMarkdown(cell, site)))
  }
  const caption = `**${escapeMarkdown(table.caption)}**`
  if (rows.length === 0) return `${caption}: ${escapeMarkdown(table.empty)}`
  return `${caption}\n\n${markdownRows([table.columns.map(escapeMarkdown), ...rows])}`
}

/** Rows of cells as a Markdown table, the first its heading. Rows that are short are filled up. */
export function markdownRows([head = [], ...body]: readonly (readonly string[])[]): string {
  const width = head.length
  const line = (cells: readonly string[]) => `| ${Array.from({ length: width }, (_, index) => cells[index] ?? '').join(' | ')} |`
  return [line(head), line(Array.from({ length: width }, () => '---')), ...body.map(line)].join('\n')
}
