import { z } from 'zod'
import type { ReferenceTarget } from '#schemas'
import { definitionName } from './id-choices.ts'

type Json = z.core.JSONSchema.BaseSchema

/**
 * A schema as JSON Schema draft 7, which the editors’ YAML extensions know best. References become choices of ids.json, which
 * stands at `ids` from the file; a pattern says in words what it expects.
 */
export function schemaToJson(schema: z.ZodType, ids: string): Json {
  return z.toJSONSchema(schema, { target: 'draft-7', io: 'input', override: ({ zodSchema, jsonSchema }) => adapt(zodSchema, jsonSchema, ids) })
}

function adapt(schema: z.core.$ZodType, json: Json, ids: string): void {
  if (json['references'] !== undefined) {
    const reference = { $ref: `${ids}#/definitions/${definitionName(json['references'] as ReferenceTarget)}` }
    const { description } = json
    for (const key of Object.keys(json)) Reflect.deleteProperty(json, key)
    // In draft 7 nothing counts beside a $ref, so one with a description stands in a list of its own.
    Object.assign(json, description === undefined || description.startsWith('Id in ') ? reference : { description, allOf: [reference] })
  }
  if (json.pattern !== undefined) {
    const words = patternWords(schema)
    if (words !== undefined) json['patternErrorMessage'] = `Expected ${words}.`
  }
  // The safe range of whole numbers is no rule of the manual.
  if (json.maximum === Number.MAX_SAFE_INTEGER) delete json.maximum
  if (json.minimum === Number.MIN_SAFE_INTEGER) delete json.minimum
}

/** What the schema says of its pattern to an author. */
function patternWords(schema: z.core.$ZodType): string | undefined {
  const pattern = schema._zod.def.checks?.find(({ _zod: { def } }) => 'format' in def && def.format === 'regex')
  const explain = pattern?._zod.def.error as ((issue: object) => unknown) | undefined
  const words = explain?.({})
  return typeof words === 'string' ? words : undefined
}
