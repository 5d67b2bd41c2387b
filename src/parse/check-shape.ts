import type { z } from 'zod'
import { type Path, pathKey, type SourceDocument } from '../model/document.ts'
import type { Problem } from '../model/finding.ts'
import { emptyOf, repairField } from './schema-fields.ts'
import { shapeProblems } from './shape-problems.ts'

/** A record that fits its schema as far as it goes, and what did not fit. */
export interface ShapeResult<T> {
  /** Wrong fields are left out where they are optional, and empty where they are not: see `document.broken`. Undefined where that was not enough. */
  readonly value: T | undefined
  readonly document: SourceDocument
  readonly problems: readonly Problem[]
}

/**
 * Checks one value against a strict object schema and says what is wrong with each field at its place.
 * `at` is where the value stands in its document.
 */
export function checkShape<S extends z.ZodObject>(schema: S, value: unknown, document: SourceDocument, at: Path = []): ShapeResult<z.output<S>> {
  const result = schema.safeParse(value, { reportInput: true })
  if (result.success) return { value: result.data, document, problems: [] }
  const problems: Problem[] = []
  const broken = new Set(document.broken)
  let repaired = structuredClone(value)
  for (const issue of result.error.issues) {
    const path = issue.path as (string | number)[]
    // A value can fail several tests of its format; the first says enough.
    if (issue.code !== 'unrecognized_keys' && broken.has(pathKey([...at, ...path]))) continue
    problems.push(...shapeProblems(issue, { schema, document, at }))
    for (const inner of issue.code === 'unrecognized_keys' ? issue.keys.map((key) => [...path, key]) : [path]) {
      broken.add(pathKey([...at, ...inner]))
      if (inner.length === 0) repaired = emptyOf(schema)
      else repairField(repaired, inner, schema)
    }
  }
  const retry = schema.safeParse(repaired)
  return { value: retry.success ? retry.data : undefined, document: { ...document, broken }, problems }
}
