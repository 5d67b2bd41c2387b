import type { Edition } from '#engine'
import type { RegisterName } from '#schemas'
import { findRecord } from './find-record.ts'

/** The ids in a list such as "a,b", each of which is in the register; undefined where the option was not given. */
export function knownIds(edition: Edition, register: RegisterName, list: string | undefined): string[] | undefined {
  return list
    ?.split(',')
    .map((id) => id.trim())
    .filter((id) => id !== '')
    .map((id) => findRecord(edition, register, id).id)
}

/** The id that an option gives, which is in the register; undefined where the option was not given. */
export const knownId = (edition: Edition, register: RegisterName, id: string | undefined): string | undefined =>
  id === undefined ? undefined : findRecord(edition, register, id).id
