import type { LineageEntryData } from '#schemas'
import type { Edition } from '../../../model/edition.ts'
import type { Section } from '../../../model/section.ts'

/** A section of two editions; one side is missing where only one has it. */
export interface SectionPair {
  readonly old?: Section | undefined
  readonly new?: Section | undefined
  /** The entry of the lineage that tells what became of it. */
  readonly lineage?: LineageEntryData | undefined
}

/**
 * Finds for each section of the newer edition the one it was: first by its id, then by the lineage (through several moves), then by
 * its own `movedFrom`. In the order of the newer edition; what has no successor comes last, in the order of the older.
 */
export function alignSections(old: Edition, fresh: Edition, lineage: readonly LineageEntryData[]): SectionPair[] {
  const entries = [...lineage.filter(({ what }) => what === 'section'), ...mergedByBlocks(old, fresh, lineage)]
  const before = new Map<string, string>()
  for (const id of old.sections.keys()) {
    const now = successorOf(id, entries)
    if (now !== id && !fresh.sections.has(id) && fresh.sections.has(now) && !old.sections.has(now)) before.set(now, id)
  }
  const taken = new Set(before.values())
  for (const { id, data } of fresh.sections.values()) {
    const from = data.movedFrom
    if (from === undefined || before.has(id) || taken.has(from) || old.sections.has(id) || fresh.sections.has(from) || !old.sections.has(from)) continue
    before.set(id, from)
    taken.add(from)
  }
  const pairs: SectionPair[] = [...fresh.sections.values()].map((section) => ({
    old: old.sections.get(section.id) ?? old.sections.get(before.get(section.id) ?? ''),
    new: section,
    lineage: entries.findLast(
      ({ kind, from, to = [] }) => kind !== 'withdrawn' && (to.includes(section.id) || (kind === 'split' && from.includes(section.id))),
    ),
  }))
  const kept = new Set(pairs.flatMap(({ old: section }) => section?.id ?? []))
  const gone = [...old.sections.values()].filter(({ id }) => !kept.has(id))
  return [...pairs, ...gone.map((section) => ({ old: section, lineage: entries.findLast(({ from }) => from.includes(section.id)) }))]
}

/** The id a section has after all moves, replacements that name one successor among them. */
function successorOf(id: string, entries: readonly LineageEntryData[]): string {
  let now = id
  for (const { kind, from, to = [] } of entries) if (kind === 'moved' && from.includes(now)) now = to[from.indexOf(now)] ?? to[0] ?? now
  return now
}

/** Sections that took in blocks of another, told as merges of sections: block entries name only the blocks. */
function mergedByBlocks(old: Edition, fresh: Edition, lineage: readonly LineageEntryData[]): LineageEntryData[] {
  const entries = lineage.filter(({ kind, what }) => kind === 'merged' && what === 'block')
  if (entries.length === 0) return []
  const [before, after] = [sectionsByBlock(old), sectionsByBlock(fresh)]
  return entries.flatMap((entry) => {
    const to = after.get(entry.to?.[0] ?? '')
    const from = [...new Set(entry.from.flatMap((id) => before.get(id) ?? []))]
    return to === undefined || from.every((id) => id === to) ? [] : [{ ...entry, what: 'section' as const, from, to: [to] }]
  })
}

const sectionsByBlock = (edition: Edition): ReadonlyMap<string, string> =>
  new Map([...edition.sections.values()].flatMap(({ id, blocks }) => blocks.flatMap((block) => (block.id === undefined ? [] : [[block.id, id] as const]))))
