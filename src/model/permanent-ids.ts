import type { HistoryStep } from './history.ts'
import type { LineageEntry } from './lineage.ts'

/** An edition in which an id stands, and the section it stands in there. */
export interface IdPlace {
  readonly edition: string
  /** The folder of the edition, such as `editions/1.0`. */
  readonly key: string
  readonly section: string
}

/** Something that became of an id between an edition and the one before it. */
export interface IdEvent {
  /** The edition in which it is so for the first time. */
  readonly edition: string
  /**
   * left: the edition before had it, this one has not. stayed: both have it, and lineage says something of it. came: this one has
   * it, and lineage says where it comes from. carried: both have it, in different sections.
   */
  readonly part: 'left' | 'stayed' | 'came' | 'carried'
  /** What lineage says; undefined where it says nothing. */
  readonly entry: LineageEntry | undefined
  /** The section that took it along, by its id in the edition before; undefined where the entry is about the id itself. */
  readonly along?: string | undefined
  /** Of what was carried: the section it stands in now. */
  readonly into?: string | undefined
}

/** Where a permanent id stands and stood, and what became of it. */
export interface PermanentId {
  readonly id: string
  readonly what: LineageEntry['what']
  /** Oldest first; never empty. */
  readonly places: readonly IdPlace[]
  /** Oldest first. */
  readonly events: readonly IdEvent[]
}

const THINGS = ['section', 'duty', 'block'] as const

/** Every id that one of the steps holds: sections, then duties, then blocks, each in the order in which they first appear. */
export function permanentIds(steps: readonly HistoryStep[], entries: readonly LineageEntry[]): ReadonlyMap<string, PermanentId> {
  const found = new Map<string, PermanentId>()
  for (const what of THINGS) {
    const named = entriesById(entries.filter((entry) => entry.what === what))
    const ofSections = what === 'section' ? named : entriesById(entries.filter((entry) => entry.what === 'section'))
    const ids = new Set(steps.flatMap((step) => [...step.ids[what].keys()]))
    for (const id of ids) {
      if (found.has(id)) continue
      const places = steps.flatMap(({ number, key, ids }): IdPlace[] => {
        const section = ids[what].get(id)
        return section === undefined ? [] : [{ edition: number, key, section }]
      })
      const events = steps.flatMap((step, index) => {
        const [was, is] = [steps[index - 1]?.ids[what].get(id), step.ids[what].get(id)]
        return index === 0 ? [] : eventsBetween({ id, what, was, is, edition: step.number }, named, ofSections)
      })
      found.set(id, { id, what, places, events })
    }
  }
  return found
}

/** Of the ids, those that stood in an earlier step and not in the last one. */
export const goneIds = (ids: ReadonlyMap<string, PermanentId>, last: HistoryStep, what: LineageEntry['what']): PermanentId[] =>
  [...ids.values()].filter((known) => known.what === what && !last.ids[what].has(known.id))

interface Step {
  readonly id: string
  readonly what: LineageEntry['what']
  /** The section it stood in, and stands in; undefined where the edition has no such id. */
  readonly was: string | undefined
  readonly is: string | undefined
  readonly edition: string
}

type EntriesById = ReadonlyMap<string, readonly LineageEntry[]>

function eventsBetween({ id, what, was, is, edition }: Step, named: EntriesById, ofSections: EntriesById): IdEvent[] {
  if (was === undefined && is === undefined) return []
  const own = entriesIn(named, id, edition)
  if (was === undefined) return own.filter(({ to }) => to?.includes(id)).map((entry) => ({ edition, part: 'came', entry }))
  if (is === undefined) {
    const left = own.filter(({ from }) => from.includes(id))
    if (left.length > 0) return left.map((entry) => ({ edition, part: 'left', entry }))
    const along = what === 'section' ? [] : entriesIn(ofSections, was, edition).filter(({ from }) => from.includes(was))
    return along.length > 0 ? along.map((entry) => ({ edition, part: 'left', entry, along: was })) : [{ edition, part: 'left', entry: undefined }]
  }
  const stayed = own
    .filter(({ from, to }) => [...from, ...(to ?? [])].some((other) => other !== id))
    .map((entry): IdEvent => ({ edition, part: 'stayed', entry }))
  if (was === is || what === 'section') return stayed
  const entry = entriesIn(ofSections, was, edition).find(({ from, to }) => from.includes(was) && to?.includes(is))
  return [...stayed, { edition, part: 'carried', entry, along: was, into: is }]
}

const entriesIn = (entries: EntriesById, id: string, edition: string): LineageEntry[] => (entries.get(id) ?? []).filter((entry) => entry.in === edition)

function entriesById(entries: readonly LineageEntry[]): EntriesById {
  const found = new Map<string, LineageEntry[]>()
  for (const entry of entries) {
    for (const id of new Set([...entry.from, ...(entry.to ?? [])])) {
      const known = found.get(id)
      if (known === undefined) found.set(id, [entry])
      else known.push(entry)
    }
  }
  return found
}
