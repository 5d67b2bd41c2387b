import type { EditionData, ManualData, RegisterName } from '#schemas'
import type { Audience } from './audience.ts'
import type { CohortLattice } from './cohort-lattice.ts'
import type { SourceDocument } from './document.ts'
import type { Entry, Register, Registers } from './register.ts'
import type { Chapter, Duty, Section } from './section.ts'

/** One edition, or the draft, whole: what every check and every output reads. Frozen; two can stand side by side. */
export interface Edition {
  readonly config: ManualData
  readonly data: EditionData
  /** The folder it was read from, such as `draft`. */
  readonly key: string
  /** Documents of manual.yaml and edition.yaml. */
  readonly documents: { readonly manual: SourceDocument; readonly edition: SourceDocument }
  readonly registers: Registers
  readonly lattice: CohortLattice
  readonly chapters: readonly Chapter[]
  /** By id, in reading order. */
  readonly sections: ReadonlyMap<string, Section>
  /** By id, in reading order. */
  readonly duties: ReadonlyMap<string, Duty>
  /** Paths of images. */
  readonly assets: readonly string[]
  /**
   * SHA-256 over the paths and texts of the files in its own folder, hexadecimal. A copy of the folder elsewhere has the same. Of a
   * version that leaves something out: over what is left.
   */
  readonly digest: string
  /** For whom this version of the edition is made; undefined for the edition as it was written. */
  readonly audience?: Audience | undefined
}

/** The day the edition speaks from: its publication, or the day its law is stated. Checks use this and never the clock. */
export const dateOf = (edition: Edition): string => edition.data.publishedOn ?? edition.data.lawAsAt

/** The section a duty stands in. The edition was made so that there is one. */
export function sectionOf(edition: Edition, duty: Duty): Section {
  const section = edition.sections.get(duty.section)
  if (section === undefined) throw new Error(`duty ${duty.id} names section ${duty.section}, which is not in the edition`)
  return section
}

/** The chapter with an id, or undefined. */
export const chapterOf = (edition: Edition, id: string): Chapter | undefined => edition.chapters.find((chapter) => chapter.id === id)

/** Compares edition numbers by part: 2.10 comes after 2.9. */
export function compareEditionNumbers(a: string, b: string): number {
  const [majorA = 0, minorA = 0] = a.split('.').map(Number)
  const [majorB = 0, minorB = 0] = b.split('.').map(Number)
  return majorA - majorB || minorA - minorB
}

/** Whether a record has begun in this edition and has not been withdrawn by its law-as-at date. */
export function isLive(edition: Edition, record: { from?: string | undefined; withdrawn?: { on: string } | undefined }): boolean {
  return hasBegun(edition, record) && !(record.withdrawn !== undefined && record.withdrawn.on <= edition.data.lawAsAt)
}

/** Whether a record has begun in this edition. */
export const hasBegun = (edition: Edition, record: { from?: string | undefined }): boolean =>
  record.from === undefined || compareEditionNumbers(record.from, edition.data.edition) <= 0

/** The live records of a register, in order. */
export const liveRecords = <N extends RegisterName>(edition: Edition, register: Register<N>): Entry<N>[] =>
  [...register.records.values()].filter((record) => isLive(edition, record))
