import type { z } from 'zod'
import { type FieldChange, REGISTER_NAMES, REGISTERS, type RegisterChange, type RegisterName } from '#schemas'
import { type Edition, isLive } from '../../../model/edition.ts'
import { printedCounts } from '../../../model/headcount.ts'
import { recordTitle } from '../../../model/record-title.ts'
import { canonical, isSameText } from './canonical.ts'
import { holdsReference, recordFieldWords } from './record-field-words.ts'
import type { Renames } from './renames.ts'

/** Bookkeeping of a record: since when it is there, whether it ended, and what was silenced in it. */
const NOT_SAID: ReadonlySet<string> = new Set(['id', 'from', 'withdrawn', 'silence'])

type AnyRecord = Readonly<Record<string, unknown>> & {
  readonly id: string
  readonly from?: string
  readonly withdrawn?: { readonly on: string; readonly reason: string }
}

/** Records that count in either edition and differ between them, register by register in the order of the newer. */
export function compareRegisters(old: Edition, fresh: Edition, renames: Renames): RegisterChange[] {
  return REGISTER_NAMES.flatMap((register) => {
    const before = old.registers[register].records as ReadonlyMap<string, AnyRecord>
    const after = fresh.registers[register].records as ReadonlyMap<string, AnyRecord>
    const ids = new Set([...after.keys(), ...before.keys()])
    return [...ids].flatMap(
      (id) => compareRecord({ edition: old, record: asRead(before.get(id)) }, { edition: fresh, record: asRead(after.get(id)) }, { register, renames }) ?? [],
    )
  })
}

/** A record as anybody may read it: a headcount that is not printed is not compared either. */
const asRead = (record: AnyRecord | undefined): AnyRecord | undefined =>
  record !== undefined && 'statedTotal' in record ? { ...record, ...printedCounts(record as unknown as Parameters<typeof printedCounts>[0]) } : record

interface Side {
  readonly edition: Edition
  readonly record: AnyRecord | undefined
}

function compareRecord(old: Side, fresh: Side, { register, renames }: { register: RegisterName; renames: Renames }): RegisterChange | undefined {
  const counted = ({ edition, record }: Side) => record !== undefined && isLive(edition, record)
  const side = fresh.record === undefined ? old : fresh
  const id = side.record?.id ?? ''
  const common = { register, id, title: recordTitle(side.edition, register, id), fields: [] }
  if (!counted(old)) {
    if (!counted(fresh)) return undefined
    return old.record === undefined ? { ...common, status: 'added', words: 'new' } : { ...common, status: 'begun', words: 'begins in this edition' }
  }
  if (fresh.record === undefined) return { ...common, status: 'removed', words: 'no longer in the register' }
  if (!counted(fresh)) return { ...common, status: 'withdrawn', words: `withdrawn: ${fresh.record.withdrawn?.reason ?? 'it begins only in a later edition'}` }
  const fields = changedFields(old, fresh, register)
  const shape = REGISTERS[register].shape as Readonly<Record<string, z.ZodType>>
  const isRenamed = fields.every(({ field, old: was, new: now }) => !holdsReference(shape[field]) && isSameText(was, now, renames))
  if (fields.length === 0) return undefined
  return { ...common, fields, status: isRenamed ? 'renamed-only' : 'changed', words: fields.map(({ words }) => words).join('; ') }
}

function changedFields(old: Side, fresh: Side, register: RegisterName): FieldChange[] {
  const [was, now] = [old.record ?? {}, fresh.record ?? {}] as [Readonly<Record<string, unknown>>, Readonly<Record<string, unknown>>]
  const shape = REGISTERS[register].shape as Readonly<Record<string, z.ZodType>>
  return Object.entries(shape).flatMap(([field, schema]) => {
    if (NOT_SAID.has(field) || canonical(was[field]) === canonical(now[field])) return []
    const words = recordFieldWords(field, { edition: old.edition, value: was[field] }, { edition: fresh.edition, value: now[field], schema })
    return [{ field, ...(was[field] === undefined ? {} : { old: was[field] }), ...(now[field] === undefined ? {} : { new: now[field] }), words }]
  })
}
