import { z } from 'zod'
import { REGISTER_NAMES, type RegisterName } from '#schemas'
import { chapterOf, type Edition } from '../../../model/edition.ts'
import { recordTitle } from '../../../model/record-title.ts'
import { formatDate, formatDuration } from '../../../model/wording.ts'
import { canonical } from './canonical.ts'

interface Valued {
  readonly edition: Edition
  readonly value: unknown
}

/** A change of one field of a record in words; ids read as titles, dates and periods in words. Of a list: what was added and what was taken out. */
export function recordFieldWords(field: string, old: Valued, fresh: Valued & { readonly schema: z.ZodType }): string {
  const label = labelOf(field)
  const { schema } = fresh
  if (Array.isArray(old.value ?? []) && Array.isArray(fresh.value ?? [])) {
    const [was, now] = [(old.value ?? []) as unknown[], (fresh.value ?? []) as unknown[]]
    const without = (list: readonly unknown[], other: readonly unknown[]) => {
      const known = new Set(other.map(canonical))
      return list.filter((item) => !known.has(canonical(item)))
    }
    const came = without(now, was).map((item) => valueWords(fresh.edition, itemOf(schema), item))
    const went = without(was, now).map((item) => valueWords(old.edition, itemOf(schema), item))
    const parts = [...(came.length === 0 ? [] : [`added ${came.join('; ')}`]), ...(went.length === 0 ? [] : [`taken out ${went.join('; ')}`])]
    return `${label}: ${parts.length === 0 ? 'in another order' : parts.join('; ')}`
  }
  const was = valueWords(old.edition, schema, old.value)
  const now = valueWords(fresh.edition, schema, fresh.value)
  if (old.value === undefined) return `${label}, which is new: ${now}`
  return fresh.value === undefined ? `${label} is gone (was: ${was})` : `${label}: now ${now} (was: ${was})`
}

/** leadNote to "lead note". */
const labelOf = (field: string) => field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)

function itemOf(schema: z.ZodType): z.ZodType | undefined {
  const inner = inside(schema)
  return inner instanceof z.ZodArray ? (inner.element as z.ZodType) : undefined
}

const inside = (schema: z.ZodType): z.ZodType => (schema instanceof z.ZodOptional ? inside(schema.unwrap() as z.ZodType) : schema)

function valueWords(edition: Edition, schema: z.ZodType | undefined, value: unknown): string {
  const shape = schema && inside(schema)
  const target = shape?.meta()?.['references'] as string | undefined
  if (typeof value === 'string') return target === undefined ? plainWords(value) : titleOf(edition, target, value)
  if (typeof value === 'boolean') return value ? 'yes' : 'no'
  if (Array.isArray(value)) return value.map((item) => valueWords(edition, shape && itemOf(shape), item)).join(', ')
  if (typeof value !== 'object' || value === null) return String(value ?? 'none')
  const fields = shape instanceof z.ZodObject ? (shape.shape as Readonly<Record<string, z.ZodType>>) : {}
  return Object.entries(value)
    .map(([key, inner]) => valueWords(edition, fields[key], inner))
    .join(', ')
}

function plainWords(text: string): string {
  if (/^\d{4}-\d{2}(?:-\d{2})?$/.test(text)) return formatDate(text)
  return formatDuration(text)
}

/** The title of what an id names; a target such as `chapters|sections` is looked up in each. */
function titleOf(edition: Edition, target: string, id: string): string {
  for (const name of target.split('|')) {
    const title =
      name === 'sections'
        ? edition.sections.get(id)?.title
        : name === 'chapters'
          ? chapterOf(edition, id)?.title
          : isRegister(name) && edition.registers[name].records.has(id)
            ? recordTitle(edition, name, id)
            : undefined
    if (title !== undefined) return title
  }
  return id
}

const isRegister = (name: string): name is RegisterName => (REGISTER_NAMES as readonly string[]).includes(name)

/** Whether a field holds ids: what it says then is not its own words. */
export function holdsReference(schema: z.ZodType | undefined): boolean {
  if (schema === undefined) return false
  const shape = inside(schema)
  if (shape.meta()?.['references'] !== undefined) return true
  if (shape instanceof z.ZodArray) return holdsReference(shape.element as z.ZodType)
  return shape instanceof z.ZodObject && Object.values(shape.shape).some((field) => holdsReference(field as z.ZodType))
}
