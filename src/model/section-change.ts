import type { SectionRecord } from '#schemas'
import { dutyFieldMarks, dutyFingerprint, fieldsThatDiffer } from './duty-fingerprint.ts'
import type { Edition } from './edition.ts'
import type { PublishedEdition } from './manual.ts'
import type { Duty, Section } from './section.ts'
import { sectionSource } from './section-source.ts'
import { sha256 } from './sha-256.ts'

/** A duty whose meaning is not that of the edition before, or whose revision is not. */
export interface DutyChange {
  readonly duty: Duty
  readonly rev: number
  readonly hasNewMeaning: boolean
  /** Fields that differ, where it can be said. */
  readonly fields: readonly string[]
}

/** What an author did to a section since the edition before. */
export interface SectionChange {
  readonly section: Section
  /** The section it was in the edition before; undefined where it is new. */
  readonly was: string | undefined
  /** Title or text. */
  readonly hasNewWords: boolean
  readonly addedDuties: readonly string[]
  readonly removedDuties: readonly string[]
  /** Duties that were there before, here or in another section. */
  readonly duties: readonly DutyChange[]
}

/** Every section of a draft that differs from the edition before. `formerId` says which section one was before. */
export function sectionChanges(draft: Edition, before: PublishedEdition, formerId: (section: Section) => string | undefined): Map<string, SectionChange> {
  const { sections, files } = before.record
  const marks = new Map(Object.values(sections).flatMap(({ duties }) => Object.entries(duties)))
  const changes = new Map<string, SectionChange>()
  for (const section of draft.sections.values()) {
    const was = formerId(section)
    const old = was === undefined ? undefined : sections[was]
    const file = section.document.file.slice(draft.key.length + 1)
    // Byte for byte the same file in the same place: nothing else needs to be looked at.
    if (was === section.id && old?.file === file && files[file] === sha256(section.document.text)) continue
    const change: SectionChange = { section, was, hasNewWords: old?.source !== sectionSource(section), ...dutyChanges(section, old, marks) }
    if (was === undefined || change.hasNewWords || hasNewDuties(change) || change.duties.length > 0 || was !== section.id) changes.set(section.id, change)
  }
  return changes
}

/** Whether duties came, went or have another meaning. */
export const hasNewDuties = ({ addedDuties, removedDuties, duties }: SectionChange): boolean =>
  addedDuties.length > 0 || removedDuties.length > 0 || duties.some(({ hasNewMeaning }) => hasNewMeaning)

function dutyChanges(section: Section, old: SectionRecord | undefined, marks: ReadonlyMap<string, SectionRecord['duties'][string]>) {
  const here = new Set(section.duties.map(({ id }) => id))
  const duties = section.duties.flatMap((duty): DutyChange[] => {
    const mark = marks.get(duty.id)
    if (mark === undefined) return []
    const hasNewMeaning = dutyFingerprint(duty) !== mark.fingerprint
    if (!hasNewMeaning && mark.rev === duty.rev) return []
    return [{ duty, rev: mark.rev, hasNewMeaning, fields: hasNewMeaning ? fieldsThatDiffer(mark.fields, dutyFieldMarks(duty)) : [] }]
  })
  return {
    duties,
    addedDuties: [...here].filter((id) => old === undefined || !Object.hasOwn(old.duties, id)),
    removedDuties: Object.keys(old?.duties ?? {}).filter((id) => !here.has(id)),
  }
}
