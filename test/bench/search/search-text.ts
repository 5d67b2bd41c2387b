import { formatTable, kilobytes } from '../format-table.ts'
import type { Score } from './judge-answers.ts'

export const NAMES = {
  ours: 'ours',
  minisearch: 'MiniSearch',
  lunr: 'Lunr',
  flexsearch: 'FlexSearch',
  orama: 'Orama',
  pagefind: 'Pagefind (default)',
} as const

/** What one engine did. */
export interface EngineFigures {
  readonly name: string
  readonly tuned: Score
  readonly aside: Score
  readonly all: Score
  /** Median milliseconds of a query, with all that a page needs to show ten results. */
  readonly time: number
  /** Median bytes, packed, until the first result of a fresh reader: code and index. */
  readonly bytes: number
}

export interface SearchFigures {
  readonly queries: number
  readonly aside: number
  readonly documents: number
  readonly pages: number
  /** The search page of the site: median bytes before a query, and from then to the first results; milliseconds of that. */
  readonly page: { readonly before: number; readonly first: number; readonly time: number }
  readonly engines: readonly EngineFigures[]
}

/** The figures as tables. */
export function searchText({ queries, aside, documents, pages, page, engines }: SearchFigures): string {
  const head = ['Engine', 'success@1', 'success@5', 'best@1', 'MRR', 'nothing for nothing', 'median ms', 'first result']
  const rows = (part: 'tuned' | 'aside' | 'all') =>
    engines.map((engine) => {
      const { first, five, best, reciprocal, silent } = engine[part]
      const name = NAMES[engine.name as keyof typeof NAMES]
      return [name, ...[first, five, best, reciprocal, silent].map((share) => share.toFixed(3)), engine.time.toFixed(1), kilobytes(engine.bytes)]
    })
  return [
    `Search: ${queries} labelled queries over ${documents} records; Pagefind over ${pages} pages. In Chromium, files packed with gzip.`,
    `\nAll queries\n${formatTable(head, rows('all'))}`,
    `\nThe ${queries - aside} that ranking was tuned on\n${formatTable(head, rows('tuned'))}`,
    `\nThe ${aside} that were kept aside\n${formatTable(head, rows('aside'))}`,
    `\nThe search page: ${kilobytes(page.before)} before a query, ${kilobytes(page.first)} more until the first results, in ${page.time.toFixed(0)} ms.`,
    '',
  ].join('\n')
}
