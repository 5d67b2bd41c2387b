import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { load } from 'js-yaml'

/** A query as a reader types it, with what answers it. */
export interface LabelledQuery {
  readonly q: string
  readonly kind: string
  readonly best: readonly string[]
  readonly good: readonly string[]
  /** Whether it belongs to the third that no ranking was tuned on. */
  readonly isAside: boolean
}

interface Written {
  readonly q: string
  readonly best?: readonly string[]
  readonly good?: readonly string[]
  readonly aside?: boolean
}

/** The labelled queries, in the order of the file. */
export function readQueries(): LabelledQuery[] {
  const kinds = load(readFileSync(join(import.meta.dirname, 'queries.yaml'), 'utf8')) as Readonly<Record<string, readonly Written[]>>
  return Object.entries(kinds).flatMap(([kind, queries]) =>
    queries.map(({ q, best = [], good = [], aside = false }) => ({ q: String(q), kind, best, good, isAside: aside })),
  )
}
