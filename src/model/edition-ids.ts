import type { EditionRecord } from '#schemas'
import type { Edition } from './edition.ts'
import type { LineageEntry } from './lineage.ts'
import type { Section } from './section.ts'

/** Every permanent id of an edition, and the section it stands in. */
export type EditionIds = Readonly<Record<LineageEntry['what'], ReadonlyMap<string, string>>>

/** The ids of an edition that has been read. */
export function idsOfEdition(edition: Edition): EditionIds {
  const sections = [...edition.sections.values()]
  return {
    section: new Map(sections.map(({ id }) => [id, id])),
    block: new Map(sections.flatMap((section) => blockIdsOf(section).map((id) => [id, section.id] as const))),
    duty: new Map([...edition.duties.values()].map((duty) => [duty.id, duty.section])),
  }
}

/** The ids of a published edition, as its record has them. */
export function idsOfRecord({ sections }: EditionRecord): EditionIds {
  const all = Object.entries(sections)
  return {
    section: new Map(all.map(([id]) => [id, id])),
    block: new Map(all.flatMap(([id, { blocks }]) => blocks.map((block) => [block, id] as const))),
    duty: new Map(all.flatMap(([id, { duties }]) => Object.keys(duties).map((duty) => [duty, id] as const))),
  }
}

/** Written block ids of a section, in reading order. A duty’s block has the duty’s id, which is counted with the duties. */
export const blockIdsOf = ({ blocks }: Section): string[] =>
  blocks.flatMap(({ id, kind }) => (id === undefined || kind === 'duty' || kind === 'code' ? [] : [id]))
