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
  /** The same words made by another program. */
  readonly beside?: { readonly name: string; readonly times: readonly number[]; readonly bytes: number } | undefined
}

export interface ExtractMeasures {
  readonly figures: readonly ExtractFigures[]
  /** Most memory of the one process that made them all, bytes. */
  readonly memory: number
}

const sum = (times: readonly number[]) => times.reduce((all, time) => all + time, 0)

/** CPU seconds of making each document once. */
const seconds = ({ times, documents }: ExtractFigures) => (sum(times) / times.length / 1000) * documents

export function extractText({ figures, memory }: ExtractMeasures): string {
  const rows = figures.map(({ of, form, documents, times, bytes }) => [
    `${of}, ${form}`,
    String(documents),
    median(times).toFixed(1),
    Math.max(...times).toFixed(0),
    kilobytes(bytes),
  ])
  const beside = figures.flatMap(({ form, times, beside: other }) =>
    other === undefined
      ? []
      : [[`post, ${form}`, other.name, median(other.times).toFixed(1), kilobytes(other.bytes), `${(sum(times) / sum(other.times)).toFixed(2)} times`]],
  )
  const posts = figures.filter(({ of }) => of === 'post')
  const held = figures.filter(({ of }) => of !== 'post and cohort')
  const total = (some: readonly ExtractFigures[]) => some.reduce((all, one) => all + seconds(one), 0).toFixed(1)
  return `Extracts: CPU milliseconds for each file. The first of a kind loads the typesetter.

${formatTable(['of', 'files', 'median ms', 'most ms', 'mean size'], rows)}

The same lines made by another program, in the same run:

${formatTable(['of', 'other', 'median ms', 'mean size', 'ours takes'], beside)}

Every post in every form: about ${total(posts)} CPU seconds. All that the site holds of one edition: about ${total(held)}, made once and not again while nothing changes.
Most memory of the one process that made them all: ${(memory / 2 ** 20).toFixed(0)} MB.
`
}
