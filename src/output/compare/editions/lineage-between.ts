import type { LineageEntryData } from '#schemas'
import { compareEditionNumbers, type Edition } from '../../../model/edition.ts'

/**
 * The entries of a lineage that tell of what happened between two editions. Of two texts with one number (a draft and an older
 * state of it) they are those whose old ids the older text still has and the newer has not. Where the comparison goes back in time
 * each entry is turned round.
 */
export function lineageBetween(lineage: readonly LineageEntryData[], old: Edition, fresh: Edition): LineageEntryData[] {
  const [from, to] = [old.data.edition, fresh.data.edition]
  const order = compareEditionNumbers(from, to)
  if (order > 0) return lineageBetween(lineage, fresh, old).toReversed().map(turnedRound)
  if (order === 0) return lineage.filter((entry) => entry.in === to && entry.from.some((id) => has(old, id) && !has(fresh, id)))
  return lineage.filter((entry) => compareEditionNumbers(entry.in, from) > 0 && compareEditionNumbers(entry.in, to) <= 0)
}

const has = (edition: Edition, id: string) => edition.sections.has(id) || edition.duties.has(id)

const BACK = { moved: 'moved', split: 'merged', merged: 'split', replaced: 'replaced', withdrawn: 'withdrawn' } as const

function turnedRound(entry: LineageEntryData): LineageEntryData {
  const { to, reason: _reason, authority: _authority, ...rest } = entry
  // What was withdrawn is, seen from the later edition, only added: there is nothing that it comes from.
  if (to === undefined || entry.kind === 'withdrawn') return rest
  return { ...rest, kind: BACK[entry.kind], from: to, to: entry.from }
}
