import type { ChangesFor, EditionComparison, SectionChange } from '#schemas'
import { type Edition, isLive } from '../../../model/edition.ts'
import { freeze } from '../../../model/freeze.ts'
import { type ReachedDuty, reachDuties } from '../../../model/reach-duties.ts'
import { recordTitle } from '../../../model/record-title.ts'
import type { Entry } from '../../../model/register.ts'
import { changesHead, changesWords, listedSection, standingOf } from './changes-parts.ts'
import { isDifferent } from './match-declared.ts'
import { isStill, type Reach, turnOver } from './turn-over.ts'

const PASSES = { begins: 'passes to this post', ends: 'passes from this post' }

/**
 * What the newer edition newly asks of a post, no longer asks, and asks differently: through what it holds, supports and has as a
 * member of groups, and apart from that as a deputy. With the training it newly needs and the changed sections that concern it.
 * The role is in one of the two editions.
 */
export function byRole(comparison: EditionComparison, old: Edition, fresh: Edition, roleId: string): ChangesFor {
  const [before, after] = [roleIn(old, roleId), roleIn(fresh, roleId)]
  const [was, now] = [reachOf(old, before), reachOf(fresh, after)]
  const duties = turnOver(comparison.duties, [was.own, now.own], PASSES)
  const asDeputy = turnOver(comparison.duties, [was.deputy, now.deputy], PASSES)
  const training = trainingOf({ edition: old, role: before, reach: was.own }, { edition: fresh, role: after, reach: now.own })
  const sections = comparison.sections.filter(isDifferent).flatMap((change) => {
    const because = whySection(change, roleId, new Set([...was.own.keys(), ...now.own.keys()]))
    return because.length === 0 ? [] : [listedSection(change, because)]
  })
  const records = comparison.registers
    .filter(({ register, id, status }) => register === 'roles' && id === roleId && status !== 'renamed-only')
    .map(({ register, id, title, words }) => ({ id, title, register, words }))
  const isNothing = isStill(duties) && isStill(asDeputy) && training.begins.length + training.ends.length + sections.length + records.length === 0
  const subject = {
    id: roleId,
    title: recordTitle(after === undefined ? old : fresh, 'roles', roleId),
    kind: 'role' as const,
    standing: standingOf(old, fresh, 'roles', roleId),
  }
  const found = { for: subject, isNothing, duties, asDeputy, training, sections, records }
  return freeze<ChangesFor>({ ...changesHead(comparison), ...found, words: changesWords(comparison, found) })
}

function roleIn(edition: Edition, id: string): Entry<'roles'> | undefined {
  const role = edition.registers.roles.records.get(id)
  return role !== undefined && isLive(edition, role) ? role : undefined
}

function reachOf(edition: Edition, role: Entry<'roles'> | undefined): { readonly own: Reach; readonly deputy: Reach } {
  const reached = role === undefined ? [] : reachDuties(edition, role)
  const isOwn = ({ reasons }: ReachedDuty) => reasons.some(({ kind }) => kind !== 'deputy')
  const entries = (list: readonly ReachedDuty[]) => new Map(list.map(({ duty, reasons }) => [duty.id, reasons.map(({ words }) => words)]))
  return { own: entries(reached.filter(isOwn)), deputy: entries(reached.filter((item) => !isOwn(item))) }
}

interface Trained {
  readonly edition: Edition
  readonly role: Entry<'roles'> | undefined
  readonly reach: Reach
}

/** Training of a post: by its own entry, and by each duty it holds. What a group or another post needs is theirs. */
function trainingOf(old: Trained, fresh: Trained): ChangesFor['training'] {
  const needed = ({ edition, role, reach }: Trained) => {
    const held = [...reach.keys()].flatMap((id) => edition.duties.get(id) ?? []).filter((duty) => duty.role === role?.id)
    return new Set([...(role?.training ?? []), ...held.flatMap(({ training }) => training ?? [])])
  }
  const [was, now] = [needed(old), needed(fresh)]
  const named = (edition: Edition, ids: ReadonlySet<string>) => [...ids].map((id) => ({ id, title: recordTitle(edition, 'training', id) }))
  return { begins: named(fresh.edition, now.difference(was)), ends: named(old.edition, was.difference(now)) }
}

function whySection({ old, new: fresh, duties }: SectionChange, role: string, reached: ReadonlySet<string>): string[] {
  return [
    ...(fresh?.owner.id === role ? ['this post answers for its text'] : old?.owner.id === role ? ['this post answered for its text'] : []),
    ...(duties.some((id) => reached.has(id)) ? ['it holds changed duties of this post'] : []),
  ]
}
