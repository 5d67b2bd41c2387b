/** The keywords of JSON Schema that the editor schemas use. */
interface Schema {
  readonly $ref?: string
  readonly type?: string
  readonly const?: unknown
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minimum?: number
  readonly maximum?: number
  readonly exclusiveMinimum?: number
  readonly minItems?: number
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly propertyNames?: Schema
  readonly required?: readonly string[]
  readonly additionalProperties?: boolean | Schema
  readonly anyOf?: readonly Schema[]
  readonly oneOf?: readonly Schema[]
  readonly allOf?: readonly Schema[]
}

/**
 * Where a value does not fit a JSON Schema, as paths with a slash; empty where it fits. `open` gives the schema that a reference
 * means. Only the keywords above are known, and another one throws: what is not looked at is not proven.
 */
export function misfits(value: unknown, schema: Schema, open: (reference: string) => Schema, at = ''): string[] {
  for (const keyword of Object.keys(schema)) if (!KNOWN.has(keyword)) throw new Error(`the schema at ${at || '/'} uses ${keyword}`)
  const inner = (other: Schema) => misfits(value, other, open, at)
  const found: string[] = []
  const need = (fits: boolean) => fits || found.push(at || '/')
  if (schema.$ref !== undefined) return inner(open(schema.$ref))
  if (schema.type !== undefined) need(TYPES[schema.type]?.(value) === true)
  if ('const' in schema) need(value === schema.const)
  if (schema.enum !== undefined) need(schema.enum.includes(value))
  if (typeof value === 'string') {
    need(new RegExp(schema.pattern ?? '', 'u').test(value) && value.length >= (schema.minLength ?? 0))
  } else if (typeof value === 'number') {
    need(value >= (schema.minimum ?? value) && value <= (schema.maximum ?? value) && value > (schema.exclusiveMinimum ?? Number.NEGATIVE_INFINITY))
  } else if (Array.isArray(value)) {
    need(value.length >= (schema.minItems ?? 0))
    for (const [index, item] of value.entries()) if (schema.items !== undefined) found.push(...misfits(item, schema.items, open, `${at}/${index}`))
  } else if (typeof value === 'object' && value !== null) found.push(...fieldMisfits(value, schema, open, at))
  if (schema.anyOf !== undefined) need(schema.anyOf.some((other) => inner(other).length === 0))
  if (schema.oneOf !== undefined) need(schema.oneOf.filter((other) => inner(other).length === 0).length === 1)
  for (const other of schema.allOf ?? []) found.push(...inner(other))
  return found
}

function fieldMisfits(value: object, schema: Schema, open: (reference: string) => Schema, at: string): string[] {
  const missing = (schema.required ?? []).filter((name) => !Object.hasOwn(value, name)).map((name) => `${at}/${name}`)
  return missing.concat(
    Object.entries(value).flatMap(([name, field]) => {
      const own = schema.properties !== undefined && Object.hasOwn(schema.properties, name) ? schema.properties[name] : schema.additionalProperties
      const nameFits = schema.propertyNames === undefined || misfits(name, schema.propertyNames, open).length === 0
      if (own === false || !nameFits) return [`${at}/${name}`]
      return typeof own === 'object' ? misfits(field, own, open, `${at}/${name}`) : []
    }),
  )
}

const TYPES: Readonly<Record<string, (value: unknown) => boolean>> = {
  string: (value) => typeof value === 'string',
  boolean: (value) => typeof value === 'boolean',
  number: (value) => typeof value === 'number',
  integer: (value) => Number.isInteger(value),
  array: Array.isArray,
  object: (value) => typeof value === 'object' && value !== null && !Array.isArray(value),
}

const KNOWN = new Set([
  '$schema',
  '$comment',
  '$ref',
  'title',
  'description',
  'definitions',
  'enumDescriptions',
  'patternErrorMessage',
  'format',
  'default',
  'type',
  'const',
  'enum',
  'pattern',
  'minLength',
  'minimum',
  'maximum',
  'exclusiveMinimum',
  'minItems',
  'items',
  'properties',
  'propertyNames',
  'required',
  'additionalProperties',
  'anyOf',
  'oneOf',
  'allOf',
])
