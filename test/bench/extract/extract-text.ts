import { formatTable, kilobytes } from '../format-table.ts'
import { median } from '../median.ts'

/** What one form of one kind of extract takes. */
export interface ExtractFigures {
  readonly of: 'post' | 'post and cohort' | 'agency' | 'chapter' | 'edition'
  readonly form: string
  readonly documents: number
  /** CPU milliseconds of each making, all threads. */
  readonly times: readonly number[]
  /** Mean size. */
  readonly bytes: number
}

export function extractText(figures: readonly ExtractFigures[]): string {
  const rows = figures.map(({ of, form, documents, times, bytes }) => [
    `${of}, ${form}`,
    String(documents),
    median(times).toFixed(1),
    Math.max(...times).toFixed(0),
    kilobytes(bytes),
  ])
  const all = figures.filter(({ of }) => of !== 'post and cohort').reduce((sum, { documents, times }) => sum + documents * median(times), 0)
  const held = `All that the site holds of one edition: about ${(all / 1000).toFixed(1)} CPU seconds once; not made again while nothing changes.`
  return `Extracts: CPU milliseconds for each file, typesetter loaded.\n\n${formatTable(['of', 'files', 'median ms', 'most ms', 'mean size'], rows)}\n\n${held}\n`
}
