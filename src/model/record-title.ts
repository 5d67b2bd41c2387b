import type { RegisterName } from '#schemas'
import { type Edition, isLive } from './edition.ts'
import type { Registers } from './register.ts'

/** What a reader calls a record: its title, or what stands for a title in its register. */
export function recordTitle(edition: Edition, register: RegisterName, id: string): string {
  const record = edition.registers[register].records.get(id) as Readonly<Record<string, unknown>> | undefined
  if (record === undefined) return id
  for (const field of ['title', 'term', 'label'] as const) if (typeof record[field] === 'string') return record[field]
  return id
}

/** The short name where a register has one, otherwise the title. */
export function recordName(edition: Edition, register: RegisterName, id: string): string {
  return register === 'agencies' ? (edition.registers.agencies.records.get(id)?.name ?? id) : recordTitle(edition, register, id)
}

/** Whether a record stands in this edition, so that it can be linked to. */
export function isRecordLive(edition: Edition, register: keyof Registers, id: string): boolean {
  const record = edition.registers[register].records.get(id)
  return record !== undefined && isLive(edition, record)
}
