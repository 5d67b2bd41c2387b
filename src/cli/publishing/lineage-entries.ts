import { type History, type VanishedId, vanishedIds } from '#engine'
import { LINEAGE_THINGS, type LineageEntryData } from '#schemas'
import { UsageError } from '../usage-error.ts'

/** What an author says of ids that are gone. */
export interface Explanation {
  readonly kind: LineageEntryData['kind'] | undefined
  readonly reason: string | undefined
  readonly to: string[] | undefined
  readonly authority: string | undefined
  readonly on: string | undefined
}

/** Every id that vanished and is explained by no entry. */
export const unexplained = (history: History): VanishedId[] => LINEAGE_THINGS.flatMap((what) => vanishedIds(history, what))

/** Entries that can only mean one thing: a section that is gone, and another one that says it is that section. */
export function certainEntries(history: History): LineageEntryData[] {
  const { draft } = history
  return vanishedIds(history, 'section').flatMap(({ id, step }): LineageEntryData[] => {
    const heirs = step.key === draft.key ? [...draft.sections.values()].filter(({ data }) => data.movedFrom === id) : []
    const heir = heirs.length === 1 ? heirs[0] : undefined
    return heir === undefined ? [] : [{ in: step.number, kind: 'moved', what: 'section', from: [id], to: [heir.id] }]
  })
}

/**
 * Entries for the ids that an author names, one for each kind of thing and edition: a section, a duty or a block that is gone, or
 * a section that has lost blocks.
 * @throws where an id is not gone, or the explanation does not do for it
 */
export function namedEntries(history: History, ids: readonly string[], explanation: Explanation): LineageEntryData[] {
  const gone = unexplained(history)
  const chosen = ids.flatMap((id) => {
    const own = gone.filter((vanished) => vanished.id === id)
    const found = own.length > 0 ? own : gone.filter(({ what, section }) => what === 'block' && section === id)
    if (found.length === 0)
      throw new UsageError(`nothing of \`${id}\` is left to explain`, {
        hint: gone.length === 0 ? 'every published id is there or explained' : '`manual edition lineage` lists what is',
        nearest: { word: id, among: gone.flatMap((vanished) => [vanished.id, vanished.section]) },
      })
    return found
  })
  const { to, reason, authority, on } = explanation
  const kind = explanation.kind ?? (to === undefined ? 'withdrawn' : 'replaced')
  if (kind === 'withdrawn' && reason === undefined)
    throw new UsageError('something withdrawn needs a reason', { hint: 'add --reason "..." in a sentence that readers see' })
  if (kind !== 'withdrawn' && to === undefined) throw new UsageError(`\`${kind}\` needs to say where`, { hint: 'add --to with the ids in the draft' })
  return [...Map.groupBy(new Set(chosen), ({ what, step }) => `${what} ${step.number}`).values()].map((group) => ({
    in: (group[0] as VanishedId).step.number,
    kind,
    what: (group[0] as VanishedId).what,
    from: group.map(({ id }) => id),
    ...(to === undefined ? {} : { to }),
    ...(reason === undefined ? {} : { reason }),
    ...(authority === undefined ? {} : { authority }),
    ...(on === undefined ? {} : { on }),
  }))
}
