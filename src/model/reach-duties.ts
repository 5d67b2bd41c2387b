import type { ExtractReason } from '#schemas'
import { type Edition, isLive } from './edition.ts'
import type { Entry } from './register.ts'
import type { Duty } from './section.ts'

type Role = Entry<'roles'>

/** A duty with every way in which it reaches a role. */
export interface ReachedDuty {
  readonly duty: Duty
  readonly reasons: readonly ExtractReason[]
}

/**
 * The duties that reach a role, in reading order: those it holds, those it supports, those of the groups above it, and those
 * that posts it is deputy for hold. A post that is away is acted for in what it answers for itself, so a deputy gets neither
 * what that post supports, nor what its groups have, nor what it would do as a deputy, nor anything personal.
 */
export function reachDuties(edition: Edition, role: Role): ReachedDuty[] {
  if (!isLive(edition, role)) return []
  const groups = groupsAbove(edition, role)
  const actsFor = liveRoles(edition, role.deputyFor).filter((other) => other.id !== role.id)
  const reached: ReachedDuty[] = []
  for (const duty of edition.duties.values()) {
    const reasons = reasonsFor(duty, role, { groups, actsFor })
    if (reasons.length > 0) reached.push({ duty, reasons })
  }
  return reached
}

function reasonsFor(duty: Duty, role: Role, around: { groups: readonly Role[]; actsFor: readonly Role[] }): ExtractReason[] {
  const reasons: ExtractReason[] = []
  const supports = (id: string) => duty.support?.includes(id) === true
  if (duty.role === role.id) reasons.push({ kind: 'holds', words: 'this post holds the duty' })
  if (supports(role.id)) reasons.push({ kind: 'supports', words: 'this post supports the duty' })
  for (const group of around.groups) {
    if (duty.role === group.id) reasons.push({ kind: 'group', group: nameOf(group), as: 'holds', words: `held by a group it belongs to: ${group.title}` })
    if (supports(group.id)) reasons.push({ kind: 'group', group: nameOf(group), as: 'supports', words: `supported by a group it belongs to: ${group.title}` })
  }
  if (duty.personal === true) return reasons
  for (const other of around.actsFor)
    if (duty.role === other.id) reasons.push({ kind: 'deputy', of: nameOf(other), words: `held by a post it acts for: ${other.title}` })
  return reasons
}

/** Groups that a role belongs to, directly or through another group, nearest first. */
function groupsAbove(edition: Edition, role: Role): Role[] {
  const found = new Map<string, Role>()
  for (let level = liveRoles(edition, role.memberOf); level.length > 0; ) {
    const fresh = level.filter((group) => group.id !== role.id && !found.has(group.id))
    for (const group of fresh) found.set(group.id, group)
    level = fresh.flatMap((group) => liveRoles(edition, group.memberOf))
  }
  return [...found.values()]
}

const liveRoles = (edition: Edition, ids: readonly string[] | undefined): Role[] =>
  [...new Set(ids)].map((id) => edition.registers.roles.records.get(id)).filter((role) => role !== undefined && isLive(edition, role)) as Role[]

const nameOf = ({ id, title }: Role) => ({ id, title })
