import { chapter, edition as editionSchema, REGISTER_NAMES, REGISTERS, type ReferenceTarget, type RegisterName, section as sectionSchema } from '#schemas'
import { isBroken, type Path, type SourceDocument } from '../model/document.ts'
import { type Edition, isLive } from '../model/edition.ts'
import type { Place } from '../model/finding.ts'
import type { Register } from '../model/register.ts'
import type { Section } from '../model/section.ts'
import { componentReferences } from './component-references.ts'
import { areAllSound, type ReferenceShape, referenceShape, walkReferences } from './reference-shape.ts'
import type { TargetKind } from './reference-targets.ts'
import { referenceResolver, type Standing } from './resolve-reference.ts'
import type { SectionParts } from './section-parts.ts'

/** A reference that does not point at a live record of its own register. */
export interface LooseReference {
  readonly standing: Standing
  readonly id: string
  readonly target: ReferenceTarget
  /** The field, or the component, in which it is written. */
  readonly field: string
  readonly place: Place
  /** Offsets of the id in its file, where it is written as it is. */
  readonly range: { readonly start: number; readonly end: number } | undefined
  /** Ids of the duty, section or record that holds it. */
  readonly holders: readonly string[]
  /** The register or kind that has the id, where it is not the one meant, or where the record is not live. */
  readonly foundIn: TargetKind | undefined
}

const SHAPES = new Map<RegisterName, ReferenceShape | undefined>(REGISTER_NAMES.map((name) => [name, referenceShape(REGISTERS[name])]))
const SECTION_SHAPE = referenceShape(sectionSchema)
const CHAPTER_SHAPE = referenceShape(chapter)
const EDITION_SHAPE = referenceShape(editionSchema)

/** A record that took another’s place is looked up in the same register. */
const successorShape = (register: RegisterName): ReferenceShape => ({ kind: 'fields', fields: [['replacedBy', { kind: 'id', target: register }]] })

/** Finds references of an edition that do not resolve to a live record. */
export interface ReferenceFinder {
  /** In fields of registers, chapter.yaml and edition.yaml. */
  readonly outsideSections: () => LooseReference[]
  /** In front matter and in components of the text. */
  readonly inSection: (section: Section, parts: SectionParts) => LooseReference[]
}

/** `unread` are files that could not be read: what they hold is taken as sound. */
export function referenceFinder(edition: Edition, unread: ReadonlySet<string>): ReferenceFinder {
  const { liveIds, resolve } = referenceResolver(edition, unread)
  const look = (
    loose: LooseReference[],
    document: SourceDocument,
    value: unknown,
    from: { shape: ReferenceShape | undefined; path: Path; holder?: string; live?: boolean },
  ) => {
    if (from.shape === undefined || areAllSound(value, from.shape, liveIds)) return
    walkReferences(value, from.shape, [...from.path], (id, target, path) => {
      const found = resolve(id, target, from.live ?? true)
      if (found === undefined || isBroken(document, path)) return
      const field = String(path.findLast((part) => typeof part === 'string') ?? '')
      loose.push({ ...found, id, target, field, place: document.at(path), range: document.range(path), holders: holdersOf(from.holder, value, path) })
    })
  }
  return {
    outsideSections: () => {
      const loose: LooseReference[] = []
      look(loose, edition.documents.edition, edition.data, { shape: EDITION_SHAPE, path: [] })
      for (const { document, stage } of edition.chapters) look(loose, document, { stage }, { shape: CHAPTER_SHAPE, path: [] })
      for (const { name, document, records } of Object.values(edition.registers as Record<string, Register>)) {
        for (const record of records.values()) {
          look(loose, document, record, { shape: SHAPES.get(name), path: [record.id], holder: record.id, live: isLive(edition, record) })
          if (record.withdrawn?.replacedBy !== undefined)
            look(loose, document, record.withdrawn, { shape: successorShape(name), path: [record.id, 'withdrawn'], holder: record.id, live: false })
        }
      }
      return loose
    },
    inSection: (section, parts) => {
      const loose: LooseReference[] = []
      look(loose, section.document, section.data, { shape: SECTION_SHAPE, path: [], holder: section.id })
      for (const { id, target, field, start, end } of componentReferences(parts)) {
        const found = liveIds(target).has(id) ? undefined : resolve(id, target, true)
        if (found === undefined) continue
        const range = { start: section.bodyStart + start, end: section.bodyStart + end }
        loose.push({
          ...found,
          id,
          target,
          field,
          place: section.placeOf({ position: { start: { offset: start }, end: { offset: end } } }),
          range,
          holders: [section.id],
        })
      }
      return loose
    },
  }
}

/** A fault in a duty can be silenced on that duty as well as on its section. */
function holdersOf(holder: string | undefined, value: unknown, path: Path): readonly string[] {
  const holders = holder === undefined ? [] : [holder]
  if (path[0] !== 'duties' || typeof path[1] !== 'number') return holders
  const duty = (value as Section['data']).duties?.[path[1]]
  return duty === undefined ? holders : [duty.id, ...holders]
}
