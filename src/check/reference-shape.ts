import { z } from 'zod'
import type { ReferenceTarget } from '#schemas'
import type { Path } from '../model/document.ts'

/** The shape of a record as far as it holds references: what an id points at, each item of a list, fields of an object. */
export type ReferenceShape =
  | { readonly kind: 'id'; readonly target: ReferenceTarget }
  | { readonly kind: 'list'; readonly item: ReferenceShape }
  | { readonly kind: 'fields'; readonly fields: readonly (readonly [name: string, shape: ReferenceShape])[] }

/** Reads from a schema where its references are, by the metadata that `reference()` leaves. Undefined where it has none. */
export function referenceShape(schema: z.ZodType): ReferenceShape | undefined {
  const target = schema.meta()?.['references'] as ReferenceTarget | undefined
  if (target !== undefined) return { kind: 'id', target }
  if (schema instanceof z.ZodOptional) return referenceShape(schema.unwrap() as z.ZodType)
  if (schema instanceof z.ZodArray) {
    const item = referenceShape(schema.element as z.ZodType)
    return item && { kind: 'list', item }
  }
  if (schema instanceof z.ZodObject) {
    const fields = Object.entries(schema.shape).flatMap(([name, field]) => {
      const shape = referenceShape(field as z.ZodType)
      return shape === undefined ? [] : [[name, shape] as const]
    })
    return fields.length === 0 ? undefined : { kind: 'fields', fields }
  }
  return undefined
}

/** Whether every reference in a value is among the live ids of its target. Nearly always it is, so no path is made on the way. */
export function areAllSound(value: unknown, shape: ReferenceShape, liveIds: (target: ReferenceTarget) => ReadonlySet<string>): boolean {
  if (value === undefined || value === null) return true
  if (shape.kind === 'id') return liveIds(shape.target).has(value as string)
  if (shape.kind === 'list') {
    const live = shape.item.kind === 'id' ? liveIds(shape.item.target) : undefined
    for (const item of value as unknown[]) if (live === undefined ? !areAllSound(item, shape.item, liveIds) : !live.has(item as string)) return false
    return true
  }
  for (const [name, inner] of shape.fields) {
    const field = (value as Record<string, unknown>)[name]
    if (field !== undefined && !areAllSound(field, inner, liveIds)) return false
  }
  return true
}

/** Visits every reference in a value with its path, which holds only during the visit. */
export function walkReferences(
  value: unknown,
  shape: ReferenceShape,
  path: (string | number)[],
  visit: (id: string, target: ReferenceTarget, path: Path) => void,
): void {
  if (value === undefined || value === null) return
  if (shape.kind === 'id') visit(value as string, shape.target, path)
  else {
    const inner =
      shape.kind === 'list'
        ? (value as unknown[]).map((item, index) => [index, item, shape.item] as const)
        : shape.fields.map(([name, field]) => [name, (value as Record<string, unknown>)[name], field] as const)
    for (const [key, item, itemShape] of inner) {
      path.push(key)
      walkReferences(item, itemShape, path, visit)
      path.pop()
    }
  }
}
