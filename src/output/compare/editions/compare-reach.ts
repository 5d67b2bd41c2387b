import type { Effect } from '#schemas'
import { dutyApplies } from '../../../model/duty-applies.ts'
import type { Edition } from '../../../model/edition.ts'
import { recordTitle } from '../../../model/record-title.ts'
import { joinWords } from '../../../model/wording.ts'
import type { WordedChange } from './compare-deadlines.ts'
import type { PlacedDuty } from './placed-duty.ts'

/** Whom a duty is about, said by what was added to its list and what was taken out; wider and narrower by the primary cohorts and overlays it reaches. */
export function compareReach(old: PlacedDuty, fresh: PlacedDuty, field: 'cohorts' | 'except'): WordedChange {
  const was = new Set(old.duty[field])
  const now = new Set(fresh.duty[field])
  const came = titlesOf(fresh.edition, now.difference(was))
  const went = titlesOf(old.edition, was.difference(now))
  return { words: reachWords(field, came, went), effect: reachEffect(old, fresh) }
}

function reachWords(field: 'cohorts' | 'except', came: readonly string[], went: readonly string[]): string {
  const [more, less] = field === 'cohorts' ? ['now also covers', 'no longer covers'] : ['now leaves out', 'no longer leaves out']
  const words = [...(came.length === 0 ? [] : [`${more}: ${joinWords(came)}`]), ...(went.length === 0 ? [] : [`${less}: ${joinWords(went)}`])]
  return words.join('; ')
}

const titlesOf = (edition: Edition, ids: ReadonlySet<string>) => [...ids].map((id) => recordTitle(edition, 'cohorts', id))

function reachEffect(old: PlacedDuty, fresh: PlacedDuty): Effect {
  const before = reached(old)
  const after = reached(fresh)
  if (before.isSubsetOf(after)) return before.size < after.size ? 'strengthened' : 'neither'
  return after.isSubsetOf(before) ? 'weakened' : 'neither'
}

/** The primary cohorts and overlays that a duty is about, its exceptions taken out. */
function reached({ edition, duty }: PlacedDuty): ReadonlySet<string> {
  const groups = [...edition.registers.cohorts.records.values()].filter(({ kind }) => kind !== 'group').map(({ id }) => id)
  return new Set(groups.filter((id) => dutyApplies(edition.lattice, { ...duty, conditions: [] }, { cohorts: [id] })))
}
