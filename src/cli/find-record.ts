import type { Edition, Entry } from '#engine'
import type { RegisterName } from '#schemas'
import { UsageError } from './usage-error.ts'

/** The record with an id, however its letters are cased. */
export function findRecord<N extends RegisterName>(edition: Edition, register: N, id: string): Entry<N> {
  const { records } = edition.registers[register]
  const found = records.get(id) ?? [...records.values()].find((record) => record.id.toLowerCase() === id.toLowerCase())
  if (found === undefined) {
    throw new UsageError(`there is no \`${id}\` in ${register}`, {
      hint: `manual list ${register} shows them all`,
      nearest: { word: id, among: [...records.keys()] },
    })
  }
  return found
}
