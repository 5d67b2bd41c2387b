import type { Audience } from './audience.ts'
import { compareEditionNumbers } from './edition.ts'
import type { EditionIds } from './edition-ids.ts'
import type { Lineage, LineageEntry } from './lineage.ts'

/** An edition as a step in time: its ids as they are, and as the audience may know them. */
export interface VersionStep {
  readonly number: string
  readonly whole: EditionIds
  readonly left: EditionIds
}

const THINGS = ['section', 'duty', 'block'] as const

/**
 * What became of ids, as an audience may know it: entries without ids that are withheld where they would stand, and an entry for every
 * id that the version of one edition has and that of the next one withholds. A reason that may speak of what is withheld is left out.
 */
export function lineageForAudience(lineage: Lineage, steps: readonly VersionStep[], audience: Audience): Lineage {
  const ordered = steps.toSorted((a, b) => compareEditionNumbers(a.number, b.number))
  const reason = `It is not in the version of the manual for ${audience.title}.`
  const kept = lineage.entries.flatMap((entry) => entryLeft(entry, ordered, reason))
  const said = new Set(kept.flatMap(({ in: edition, what, from }) => from.map((id) => `${edition} ${what} ${id}`)))
  const gone = ordered.flatMap((step, index) => {
    const before = ordered[index - 1]
    return before === undefined ? [] : withheldSince(before, step, { reason, said })
  })
  return { ...lineage, entries: [...kept, ...gone].map((entry, index) => ({ ...entry, index })) }
}

function entryLeft(entry: LineageEntry, steps: readonly VersionStep[], reason: string): LineageEntry[] {
  const at = steps.findIndex(({ number }) => number === entry.in)
  const [before, step] = [steps[at - 1], steps[at]]
  const isHidden = (place: VersionStep | undefined, id: string) => place?.whole[entry.what].has(id) === true && !place.left[entry.what].has(id)
  const from = entry.from.filter((id) => !isHidden(before, id))
  const to = entry.to?.filter((id) => !isHidden(step, id))
  if (from.length === entry.from.length && to?.length === entry.to?.length) return [entry]
  if (from.length === 0) return []
  const { index, in: edition, what, on } = entry
  if (to === undefined || to.length === 0) return [{ index, in: edition, what, kind: 'withdrawn', from, reason, ...(on === undefined ? {} : { on }) }]
  const { reason: _reason, ...rest } = entry
  return [{ ...rest, ...(entry.kind === 'withdrawn' ? { reason } : {}), from, to }]
}

/** An entry for each id that the version had before and that is still there, but withheld now. */
function withheldSince(before: VersionStep, step: VersionStep, { reason, said }: { reason: string; said: ReadonlySet<string> }): LineageEntry[] {
  return THINGS.flatMap((what) =>
    [...before.left[what].keys()]
      .filter((id) => step.whole[what].has(id) && !step.left[what].has(id) && !said.has(`${step.number} ${what} ${id}`))
      .map((id): LineageEntry => ({ index: 0, in: step.number, kind: 'withdrawn', what, from: [id], reason })),
  )
}
