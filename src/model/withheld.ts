import { chapter as chapterSchema, REGISTER_NAMES, REGISTERS, type ReferenceTarget, type RegisterName, section as sectionSchema } from '#schemas'
import { isWithheld, recordAudience, sectionAudience } from './audience.ts'
import { blockAudiences } from './block-audiences.ts'
import { dutyAudience } from './duty-audience.ts'
import type { Edition } from './edition.ts'
import type { Entry } from './register.ts'
import type { Section } from './section.ts'
import { type IsGone, withoutReferences } from './without-references.ts'

/** What an edition keeps from an audience, by ids. */
export interface Withheld {
  readonly sections: ReadonlySet<string>
  /** Chapters of which no section is left. */
  readonly chapters: ReadonlySet<string>
  readonly duties: ReadonlySet<string>
  readonly records: ReadonlyMap<RegisterName, ReadonlySet<string>>
  /** Blocks that are withheld in sections that are not, by `section#block`. */
  readonly blocks: ReadonlySet<string>
}

/**
 * What is kept from an audience: all that is marked narrower, with what stands in it, and whatever cannot stand without something
 * that is kept from it (a duty goes with its post). A check finds the latter, so that it never happens unseen.
 */
export function withheldFrom(edition: Edition, audience: string): Withheld {
  const { config } = edition
  const sections = new Set([...edition.sections.values()].filter((section) => isWithheld(config, sectionAudience(section), audience)).map(({ id }) => id))
  const duties = new Set([...edition.duties.values()].filter((duty) => isWithheld(config, dutyAudience(edition, duty), audience)).map(({ id }) => id))
  const records = new Map(
    REGISTER_NAMES.map((name) => {
      const marked = recordsOf(edition, name).filter((record) => isWithheld(config, recordAudience(name, record), audience))
      return [name, new Set(marked.map(({ id }) => id))]
    }),
  )
  const found = { sections, duties, records, chapters: new Set<string>(), blocks: new Set<string>() }
  for (let before = -1, now = sizeOf(found); now !== before; before = now, now = sizeOf(found)) addDependants(edition, found)
  for (const section of edition.sections.values()) {
    if (sections.has(section.id)) continue
    const marks = blockAudiences(edition, section)
    for (const { id, node } of section.blocks) if (id !== undefined && isWithheld(config, marks.get(node), audience)) found.blocks.add(`${section.id}#${id}`)
  }
  return found
}

/** Whether anything is withheld. */
export const sizeOf = ({ sections, duties, records, blocks }: Withheld): number =>
  sections.size + duties.size + blocks.size + [...records.values()].reduce((sum, { size }) => sum + size, 0)

/** Says of a reference whether what it points at is withheld. */
export const isGoneOf =
  (withheld: Withheld): IsGone =>
  (id, target) =>
    targetsOf(target).some((kind) =>
      kind === 'sections' || kind === 'chapters' || kind === 'duties' ? withheld[kind].has(id) : withheld.records.get(kind)?.has(id) === true,
    )

const targetsOf = (target: ReferenceTarget) => target.split('|') as (RegisterName | 'sections' | 'chapters' | 'duties')[]

const recordsOf = ({ registers }: Edition, name: RegisterName): Entry<RegisterName>[] => [...registers[name].records.values()]

interface Found extends Withheld {
  readonly sections: Set<string>
  readonly chapters: Set<string>
  readonly duties: Set<string>
  readonly records: Map<RegisterName, Set<string>>
}

/** Adds what cannot stand without what is withheld already. */
function addDependants(edition: Edition, found: Found): void {
  const isGone = isGoneOf(found)
  for (const name of REGISTER_NAMES)
    for (const record of recordsOf(edition, name)) if (withoutReferences(record, REGISTERS[name], isGone) === undefined) found.records.get(name)?.add(record.id)
  for (const section of edition.sections.values()) {
    const data = found.sections.has(section.id) ? undefined : withoutReferences(section.data, sectionSchema, isGone)
    if (data === undefined) found.sections.add(section.id)
    const left = new Set(data?.duties?.map(({ id }) => id))
    for (const { id } of section.duties) if (!left.has(id)) found.duties.add(id)
  }
  for (const { id, sections } of edition.chapters) if (sections.every((section: Section) => found.sections.has(section.id))) found.chapters.add(id)
}

/** The stage of a chapter, where it is not withheld. */
export const stageLeft = (stage: string | undefined, isGone: IsGone): string | undefined => withoutReferences({ stage }, chapterSchema, isGone)?.stage
