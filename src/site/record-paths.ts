import { type Entry, liveRecords } from '#engine'
import type { RegisterName } from '#schemas'
import { edition } from './manual.ts'

/** The address part of every live record of a register, under the name `id`. */
export const recordPaths = (register: RegisterName) => (): { params: { id: string } }[] =>
  liveRecords(edition, edition.registers[register]).map(({ id }) => ({ params: { id: id.toLowerCase() } }))

/** The live record of an address. */
export function recordOfPath<N extends RegisterName>(register: N, id: string | undefined): Entry<N> {
  const found = liveRecords<N>(edition, edition.registers[register]).find((record) => record.id.toLowerCase() === id)
  if (found === undefined) throw new Error(`no record of ${register} stands at ${id}`)
  return found
}
