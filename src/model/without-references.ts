import { z } from 'zod'
import type { ReferenceTarget } from '#schemas'

/** Whether what an id points at is withheld. */
export type IsGone = (id: string, target: ReferenceTarget) => boolean

/**
 * A value without the references to what is gone. An item of a list goes with what it cannot do without, and so does a list that may
 * not be empty, up to the nearest field that may be left out; undefined where the whole cannot stand without what is gone. A value
 * in which nothing is gone comes back as it is.
 */
export function withoutReferences<T>(value: T, schema: z.ZodType, isGone: IsGone): T | undefined {
  if (value === undefined || value === null || !holdsReferences(schema)) return value
  const target = targetOf(schema)
  if (target !== undefined) return isGone(value as string, target) ? undefined : value
  if (schema instanceof z.ZodOptional) return withoutReferences(value, schema.unwrap() as z.ZodType, isGone)
  if (schema instanceof z.ZodArray) return cleanList(value as readonly unknown[], schema, isGone) as T | undefined
  return schema instanceof z.ZodObject ? (cleanFields(value as Record<string, unknown>, schema, isGone) as T | undefined) : value
}

function cleanList(list: readonly unknown[], schema: z.ZodArray, isGone: IsGone): readonly unknown[] | undefined {
  const cleaned = list.map((item) => withoutReferences(item, schema.element as z.ZodType, isGone))
  const kept = cleaned.filter((item) => item !== undefined)
  if (kept.length === list.length) return kept.every((item, index) => item === list[index]) ? list : kept
  return kept.length === 0 && !schema.safeParse([]).success ? undefined : kept
}

function cleanFields(record: Record<string, unknown>, schema: z.ZodObject, isGone: IsGone): Record<string, unknown> | undefined {
  let cleaned = record
  for (const [name, field] of Object.entries(schema.shape) as [string, z.ZodType][]) {
    if (record[name] === undefined) continue
    const value = withoutReferences(record[name], field, isGone)
    if (value === record[name]) continue
    const isOptional = field instanceof z.ZodOptional
    if (value === undefined && !isOptional) return undefined
    cleaned = { ...cleaned }
    if (value === undefined || (isOptional && Array.isArray(value) && value.length === 0)) Reflect.deleteProperty(cleaned, name)
    else cleaned[name] = value
  }
  return cleaned
}

const targetOf = (schema: z.ZodType): ReferenceTarget | undefined => schema.meta()?.['references'] as ReferenceTarget | undefined

const known = new WeakMap<z.ZodType, boolean>()

/** Whether a reference stands anywhere in values of a schema. Asked for every field of every record, so the answer is kept. */
function holdsReferences(schema: z.ZodType): boolean {
  const kept = known.get(schema)
  if (kept !== undefined) return kept
  const holds =
    targetOf(schema) !== undefined ||
    (schema instanceof z.ZodOptional && holdsReferences(schema.unwrap() as z.ZodType)) ||
    (schema instanceof z.ZodArray && holdsReferences(schema.element as z.ZodType)) ||
    (schema instanceof z.ZodObject && Object.values(schema.shape).some((field) => holdsReferences(field as z.ZodType)))
  known.set(schema, holds)
  return holds
}
