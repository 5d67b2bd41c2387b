import { type Edition, type Entry, liveRecords } from '#engine'
import type { RegisterName } from '#schemas'
import { inEveryView } from './view-paths.ts'

/** The address part of every live record of a register, under the name `id`. */
export const recordPaths = (register: RegisterName) =>
  inEveryView(({ edition }) => liveRecords(edition, edition.registers[register]).map(({ id }) => ({ params: { id: id.toLowerCase() } })))

/** The live record of an address. */
export function recordOfPath<N extends RegisterName>(edition: Edition, register: N, id: string | undefined): Entry<N> {
  const found = liveRecords<N>(edition, edition.registers[register]).find((record) => record.id.toLowerCase() === id)
  if (found === undefined) throw new Error(`no record of ${register} stands at ${id}`)
  return found
}
