import type { Edition } from '../model/edition.ts'

/** A role and every group it belongs to, upwards. */
export function roleAndGroups(edition: Edition, roleId: string): Set<string> {
  const found = new Set<string>()
  const add = (id: string) => {
    if (found.has(id)) return
    found.add(id)
    for (const group of edition.registers.roles.records.get(id)?.memberOf ?? []) add(group)
  }
  add(roleId)
  return found
}
