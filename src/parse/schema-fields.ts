import { z } from 'zod'

type Keys = readonly (string | number | symbol)[]

/** Follows a path through a schema; undefined where it leaves the schema. */
export function schemaAt(schema: z.ZodType, path: Keys): z.ZodType | undefined {
  let current: z.ZodType | undefined = withoutOptional(schema)
  for (const part of path) {
    if (current instanceof z.ZodObject) current = Object.hasOwn(current.shape, part) ? (current.shape[part as string] as z.ZodType) : undefined
    else if (current instanceof z.ZodArray) current = current.element as z.ZodType
    else if (current instanceof z.ZodUnion) current = branchWith(current, String(part))
    else return undefined
    current = current && withoutOptional(current)
  }
  return current
}

const withoutOptional = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodOptional ? withoutOptional(schema.unwrap() as z.ZodType) : schema)

const branchWith = (union: z.ZodUnion, key: string): z.ZodType | undefined => {
  for (const option of union.options) if (option instanceof z.ZodObject && Object.hasOwn(option.shape, key)) return option.shape[key] as z.ZodType
  return undefined
}

/** Names of the fields that may stand at a path; of a choice of forms, the fields of all of them. */
export function knownFields(schema: z.ZodType, path: Keys): string[] {
  const inner = schemaAt(schema, path)
  if (inner instanceof z.ZodObject) return Object.keys(inner.shape)
  if (inner instanceof z.ZodUnion) return [...new Set(inner.options.flatMap((option) => knownFields(option as z.ZodType, [])))]
  return []
}

/** What the schema says a field is for; empty where it says nothing. */
export function descriptionOf(schema: z.ZodType, path: Keys): string {
  const parent = schemaAt(schema, path.slice(0, -1))
  const field = parent instanceof z.ZodObject ? (parent.shape[path.at(-1) as string] as z.ZodType | undefined) : undefined
  return field?.description ?? schemaAt(schema, path)?.description ?? ''
}

/** The values a field takes, where it is a choice of words. */
export function choicesOf(schema: z.ZodType, path: Keys): string[] {
  const inner = schemaAt(schema, path)
  if (inner instanceof z.ZodEnum) return inner.options.map(String)
  return inner instanceof z.ZodUnion ? inner.options.flatMap((option) => choicesOf(option as z.ZodType, [])) : []
}

/**
 * Takes a wrong field out of a record, or puts an empty value of the right kind, so that the rest of the record can be read.
 * A list keeps its length, so that the places of its other items stay true. Changes `value`.
 */
export function repairField(value: unknown, path: Keys, schema: z.ZodType): void {
  const key = path.at(-1)
  const parent = path.slice(0, -1).reduce<unknown>((inner, part) => (inner as Record<string, unknown> | undefined)?.[part as string], value)
  if (key === undefined || typeof parent !== 'object' || parent === null) return
  const container = schemaAt(schema, path.slice(0, -1))
  const own = fieldSchema(container, key)
  if (Array.isArray(parent)) parent[key as number] = emptyOf(own)
  else if (own === undefined || own instanceof z.ZodOptional) Reflect.deleteProperty(parent, key)
  else Object.defineProperty(parent, key, { value: emptyOf(own), enumerable: true, configurable: true, writable: true })
}

function fieldSchema(container: z.ZodType | undefined, key: string | number | symbol): z.ZodType | undefined {
  if (container instanceof z.ZodArray) return container.element as z.ZodType
  return container instanceof z.ZodObject && Object.hasOwn(container.shape, key) ? (container.shape[key as string] as z.ZodType) : undefined
}

/** The least that fits a schema: what stands for a value that cannot be read. */
export function emptyOf(schema: z.ZodType | undefined): unknown {
  const inner = schema && withoutOptional(schema)
  if (inner instanceof z.ZodArray) return [emptyOf(inner.element as z.ZodType)]
  if (inner instanceof z.ZodEnum) return inner.options[0]
  if (inner instanceof z.ZodBoolean) return false
  if (inner instanceof z.ZodNumber) return 1
  if (inner instanceof z.ZodUnion) return emptyOf(inner.options[0] as z.ZodType)
  if (inner instanceof z.ZodObject) {
    return Object.fromEntries(
      Object.entries(inner.shape)
        .filter(([, field]) => !(field instanceof z.ZodOptional))
        .map(([name, field]) => [name, emptyOf(field as z.ZodType)]),
    )
  }
  return inner && PLACEHOLDERS.find((text) => inner.safeParse(text).success)
}

/** Something that fits each text format of the schemas; it is never shown, because the field is marked as broken. */
const PLACEHOLDERS = ['unreadable', '2000-01-01', 'P1D', '0.0', 'unreadable.unreadable', 'NM000', 'https://unreadable.example', 'en']
