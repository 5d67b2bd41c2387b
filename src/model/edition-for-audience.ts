import { edition as editionSchema, type ManualData, REGISTERS, type RegisterName, section as sectionSchema } from '#schemas'
import { type Audience, audiencesOf, isWithheld } from './audience.ts'
import { blockAudiences } from './block-audiences.ts'
import { cohortLattice } from './cohort-lattice.ts'
import { attributeOf } from './component-node.ts'
import { documentWithGaps, emptiedDocument } from './document-with-gaps.ts'
import type { Edition } from './edition.ts'
import { keptChanges, keptRenames } from './kept-changes.ts'
import type { Entry, Register, Registers } from './register.ts'
import type { Chapter, Duty, Section } from './section.ts'
import { sectionSource } from './section-source.ts'
import { sha256 } from './sha-256.ts'
import { isGoneOf, sizeOf, stageLeft, type Withheld, withheldFrom } from './withheld.ts'
import { withholdBlocks } from './withhold-blocks.ts'
import { withoutReferences } from './without-references.ts'

/**
 * The version of an edition for an audience: without all that is marked narrower, and with nothing left that refers to it. Display
 * numbers are those of the whole edition, so that a paragraph has one number in every version. `secret` are further ids that may not
 * be named: those that other editions keep from this audience. A manual that names no audiences, and an audience that it does not
 * name, is a mistake of the caller.
 */
export function editionForAudience(edition: Edition, audienceId: string, secret: ReadonlySet<string> = new Set()): Edition {
  const audience = audiencesOf(edition.config).find(({ id }) => id === audienceId)
  if (audience === undefined) throw new Error(`the manual has no audience ${audienceId}`)
  const withheld = withheldFrom(edition, audienceId)
  const isNamed = (id: string) => secret.has(id) || withheld.sections.has(id) || withheld.duties.has(id)
  return sizeOf(withheld) > 0 || namesAny(edition, secret) ? leaveOut(edition, { audience, withheld, isNamed }) : { ...edition, audience }
}

const namesAny = ({ data, sections }: Edition, ids: ReadonlySet<string>): boolean =>
  (data.changes ?? []).some((change) => [...change.sections, ...(change.duties ?? [])].some((id) => ids.has(id))) ||
  [...sections.values()].some(({ data: { movedFrom } }) => movedFrom !== undefined && ids.has(movedFrom))

interface Leaving {
  readonly audience: Audience
  readonly withheld: Withheld
  /** Whether an id of a section or duty may not be named. */
  readonly isNamed: (id: string) => boolean
}

function leaveOut(edition: Edition, leaving: Leaving): Edition {
  const { audience, withheld } = leaving
  const isGone = isGoneOf(withheld)
  const registers = Object.fromEntries(
    Object.values(edition.registers).map((register) => [register.name, registerWithout(register, withheld)]),
  ) as unknown as Registers
  const chapters = edition.chapters
    .filter(({ id }) => !withheld.chapters.has(id))
    .map((chapter): Chapter => {
      const left = chapter.sections.filter(({ id }) => !withheld.sections.has(id))
      const sections = left.map((section) => sectionWithout(edition, section, leaving))
      return { ...chapter, stage: stageLeft(chapter.stage, isGone), document: emptiedDocument(chapter.document), sections }
    })
  const sections = chapters.flatMap((chapter) => chapter.sections)
  const { silence: _silence, changes, renames, ...data } = withoutReferences(edition.data, editionSchema, isGone) ?? edition.data
  const version: Edition = {
    ...edition,
    config: configWithout(edition.config, withheld),
    data: { ...data, ...keptChanges(changes, leaving.isNamed), ...keptRenames(renames, edition, withheld) },
    documents: { ...edition.documents, edition: emptiedDocument(edition.documents.edition) },
    registers,
    lattice: cohortLattice(registers.cohorts),
    chapters,
    sections: new Map(sections.map((section) => [section.id, section])),
    duties: new Map(sections.flatMap((section) => section.duties.map((duty) => [duty.id, duty]))),
    assets: assetsShown(edition, sections),
    audience,
  }
  return { ...version, digest: digestOfVersion(version) }
}

const configWithout = (config: ManualData, { chapters }: Withheld): ManualData =>
  config.requiredChapters === undefined ? config : { ...config, requiredChapters: config.requiredChapters.filter((id) => !chapters.has(id)) }

/** Fields that lead upwards in their own register: where a step of the way is withheld, the way goes on above it. */
const UPWARDS: Readonly<Partial<Record<RegisterName, string>>> = { cohorts: 'broader', roles: 'memberOf' }

function registerWithout<N extends RegisterName>(register: Register<N>, withheld: Withheld): Register<N> {
  const gone = withheld.records.get(register.name) ?? new Set()
  const isGone = isGoneOf(withheld)
  const upwards = UPWARDS[register.name]
  const above = (id: string): string[] => {
    const parents = (register.records.get(id) as Readonly<Record<string, readonly string[]>> | undefined)?.[upwards ?? ''] ?? []
    return parents.flatMap((parent) => (gone.has(parent) ? above(parent) : [parent]))
  }
  const records = [...register.records.values()].flatMap((record): Entry<N>[] => {
    if (gone.has(record.id)) return []
    const led = upwards !== undefined && upwards in record ? { ...record, [upwards]: [...new Set(above(record.id))] } : record
    const left = withoutReferences(led, REGISTERS[register.name], isGone) as (Entry<N> & { withdrawn?: { replacedBy?: string | undefined } }) | undefined
    if (left === undefined) return []
    const { silence: _silence, ...shown } = left
    const { withdrawn } = shown
    if (withdrawn?.replacedBy === undefined || !gone.has(withdrawn.replacedBy)) return [shown as unknown as Entry<N>]
    const { replacedBy: _replacedBy, ...rest } = withdrawn
    return [{ ...shown, withdrawn: rest } as unknown as Entry<N>]
  })
  return { ...register, document: emptiedDocument(register.document), records: new Map(records.map((record) => [record.id, record])) }
}

function sectionWithout(edition: Edition, section: Section, { audience, withheld, isNamed }: Leaving): Section {
  const { config } = edition
  const isGone = isGoneOf(withheld)
  const marks = blockAudiences(edition, section)
  const isHidden = (node: Parameters<typeof marks.get>[0]) => marks.has(node) && isWithheld(config, marks.get(node), audience.id)
  const { body, keptAs, gaps } = withholdBlocks(edition, section, { isHidden, withheld })
  const { silence: _silence, movedFrom, duties: authored, ...data } = withoutReferences(section.data, sectionSchema, isGone) ?? section.data
  const left = (authored ?? []).filter(({ id }) => !withheld.duties.has(id)).map(({ silence: _own, ...duty }) => duty)
  const numbers = new Map(section.duties.map(({ id, number }) => [id, number]))
  const duties = left.map((duty, index): Duty => ({ ...duty, section: section.id, index, number: numbers.get(duty.id) }))
  const { document, placeOf } = documentWithGaps(section, gaps)
  return {
    ...section,
    data: {
      ...data,
      ...(movedFrom === undefined || isNamed(movedFrom) ? {} : { movedFrom }),
      ...(authored === undefined ? {} : { duties: left }),
    },
    stage: stageLeft(section.stage, isGone),
    document,
    placeOf,
    body,
    blocks: section.blocks.flatMap((block) => {
      const node = keptAs.get(block.node)
      return node === undefined ? [] : [{ ...block, node }]
    }),
    duties,
  }
}

/** Images that the text still shows. */
function assetsShown(edition: Edition, sections: readonly Section[]): string[] {
  const shown = new Set(
    sections.flatMap(({ blocks }) =>
      blocks.flatMap(({ node }) => (node.type === 'mdxJsxFlowElement' && node.name === 'Figure' ? [`${edition.key}/${attributeOf(node, 'src') ?? ''}`] : [])),
    ),
  )
  return edition.assets.filter((asset) => shown.has(asset))
}

/** SHA-256 over all that a version holds: what is withheld has no part in it, so that nobody can hold a guess against it. */
function digestOfVersion({ data, chapters, registers, audience }: Edition): string {
  const texts = chapters.map(({ id, title, purpose, sections }) => [id, title, purpose, sections.map((section) => [sectionSource(section), section.data])])
  const records = Object.values(registers as Record<string, Register>).map((register) => [register.name, [...register.records.values()]])
  return sha256(JSON.stringify([audience?.id, data, texts, records]))
}
