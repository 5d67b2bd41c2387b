import { REGISTER_NAMES, type ReferenceTarget } from '#schemas'
import { type Edition, hasBegun, isLive } from '../model/edition.ts'
import { kindsOf, type TargetKind } from './reference-targets.ts'

/** How a reference fails: no such id; an id of another register; a record withdrawn; a record of a later edition. */
export type Standing = 'unknown' | 'elsewhere' | 'withdrawn' | 'not-begun'

export interface ReferenceResolver {
  /** Every id that something live has. */
  readonly liveIds: (target: ReferenceTarget) => ReadonlySet<string>
  /** How a reference fails, or undefined where it is sound or cannot be judged. A record that is not live itself may name others that are not. */
  readonly resolve: (
    id: string,
    target: ReferenceTarget,
    live: boolean,
  ) => { readonly standing: Standing; readonly foundIn: TargetKind | undefined } | undefined
}

const KINDS: readonly TargetKind[] = [...REGISTER_NAMES, 'duties', 'sections', 'chapters']

/** Answers for every reference of an edition. `unread` are files that could not be read: an id may stand in them. */
export function referenceResolver(edition: Edition, unread: ReadonlySet<string>): ReferenceResolver {
  const chapters = new Set(edition.chapters.map((chapter) => chapter.id))
  const dutiesUnknown = [...edition.sections.values()].some((section) => section.document.unreadable)
  const holds = (kind: TargetKind, id: string): boolean => {
    if (kind === 'sections') return edition.sections.has(id)
    if (kind === 'chapters') return chapters.has(id)
    return kind === 'duties' ? edition.duties.has(id) : edition.registers[kind].records.has(id)
  }
  /** Whether an id may stand in a file, or in a record, that could not be read. */
  const mayHold = (kind: TargetKind, id: string): boolean => {
    if (kind === 'duties') return dutiesUnknown
    if (kind === 'sections' || kind === 'chapters') return false
    const { document } = edition.registers[kind]
    return unread.has(document.file) || (document.unreadable && document.text !== '') || document.range([id]) !== undefined
  }
  const live = new Map<ReferenceTarget, ReadonlySet<string>>()
  const readLiveIds = (target: ReferenceTarget): ReadonlySet<string> => {
    const ids = kindsOf(target).flatMap((kind) => {
      if (kind === 'sections' || kind === 'duties') return [...edition[kind].keys()]
      return kind === 'chapters'
        ? [...chapters]
        : [...edition.registers[kind].records.values()].filter((record) => isLive(edition, record)).map((record) => record.id)
    })
    live.set(target, new Set(ids))
    return new Set(ids)
  }
  return {
    liveIds: (target) => live.get(target) ?? readLiveIds(target),
    resolve: (id, target, isHolderLive) => {
      const kinds = kindsOf(target)
      for (const kind of kinds) {
        if (!holds(kind, id)) continue
        const record = kind === 'sections' || kind === 'chapters' || kind === 'duties' ? undefined : edition.registers[kind].records.get(id)
        if (!isHolderLive || record === undefined || isLive(edition, record)) return undefined
        return { standing: hasBegun(edition, record) ? 'withdrawn' : 'not-begun', foundIn: kind }
      }
      if (kinds.some((kind) => mayHold(kind, id))) return undefined
      const elsewhere = KINDS.find((kind) => holds(kind, id))
      return { standing: elsewhere === undefined ? 'unknown' : 'elsewhere', foundIn: elsewhere }
    },
  }
}
