import { REGISTER_NAMES, type RegisterName } from '#schemas'
import type { Edition } from '../../model/edition.ts'
import { recordTitle } from '../../model/record-title.ts'
import { capitalise } from '../../model/wording.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

const LEFT_OUT = new Set(['id', 'title', 'term', 'label', 'from', 'withdrawn', 'silence', 'sources'])

/** A register without a table of its own: the title of each record, and each other field that holds words. */
export const anyRegisterTable: TableMaker = (edition, request) => {
  const name = capitalise(request.register.replaceAll('-', ' '))
  if (!isRegister(request.register)) return { caption: name, columns: [name], groups: [], empty: NONE }
  const register: Edition['registers'][RegisterName] = edition.registers[request.register]
  const records = requestedRecords(edition, register, request)
  const fields = [
    ...new Set(
      records.flatMap((record) => Object.entries(record).flatMap(([field, value]) => (LEFT_OUT.has(field) || wordsOf(value) === undefined ? [] : [field]))),
    ),
  ]
  const rows = records.map((record) => {
    const values = record as Readonly<Record<string, unknown>>
    return { id: record.id, cells: [recordTitle(edition, register.name, record.id), ...fields.map((field) => wordsOf(values[field]) ?? '')] }
  })
  return {
    caption: name,
    columns: ['Title', ...fields.map((field) => capitalise(field.replace(/[A-Z]/g, (letter) => ` ${letter.toLowerCase()}`)))],
    groups: oneGroup(rows),
    empty: NONE,
  }
}

const isRegister = (name: string): name is RegisterName => (REGISTER_NAMES as readonly string[]).includes(name)

function wordsOf(value: unknown): string | undefined {
  if (typeof value === 'string' || typeof value === 'number') return String(value)
  return Array.isArray(value) && value.every((item) => typeof item === 'string') ? value.join(', ') : undefined
}
