import type { Nodes } from 'mdast'
import { REGISTERS, type ReferenceTarget, type RegisterName, section as sectionSchema } from '#schemas'
import { type Audience, audiencesOf, isWithheld } from '../model/audience.ts'
import { blockAudiences } from '../model/block-audiences.ts'
import type { Edition } from '../model/edition.ts'
import type { Place } from '../model/finding.ts'
import type { Register } from '../model/register.ts'
import type { Section } from '../model/section.ts'
import { isGoneOf, type Withheld, withheldFrom } from '../model/withheld.ts'
import { leadsToWithheld } from '../model/withhold-blocks.ts'
import { componentReferences } from './component-references.ts'
import { referenceShape, walkReferences } from './reference-shape.ts'
import { isComponent } from './section-parts.ts'

/** Something that an audience reads and that refers to something it may not. */
export interface NarrowerReference {
  readonly id: string
  readonly place: Place
  readonly holder: string
  /** The widest audience for which it is so. */
  readonly audience: Audience
}

/** What each audience may not read, from the widest; not the narrowest, which reads everything. Empty where a manual names none. */
export const withheldFromEach = (edition: Edition): { readonly audience: Audience; readonly withheld: Withheld }[] =>
  audiencesOf(edition.config)
    .slice(0, -1)
    .map((audience) => ({ audience, withheld: withheldFrom(edition, audience.id) }))

/** Every reference to something narrower than what holds it, once, in the order of registers and sections. */
export function* narrowerReferences(edition: Edition): Generator<NarrowerReference> {
  const seen = new Set<string>()
  for (const { audience, withheld } of withheldFromEach(edition)) {
    for (const found of [...inRecords(edition, withheld), ...inSections(edition, { audience, withheld })]) {
      const key = `${found.place.file}:${found.place.line}:${found.place.column}:${found.id}`
      if (seen.has(key)) continue
      seen.add(key)
      yield { ...found, audience }
    }
  }
}

type Found = Omit<NarrowerReference, 'audience'>

const SECTION_SHAPE = referenceShape(sectionSchema)

function* inRecords(edition: Edition, withheld: Withheld): Generator<Found> {
  const isGone = isGoneOf(withheld)
  for (const { name, document, records } of Object.values(edition.registers as Record<RegisterName, Register>)) {
    const shape = referenceShape(REGISTERS[name])
    if (shape === undefined) continue
    for (const record of records.values()) {
      if (withheld.records.get(name)?.has(record.id) === true) continue
      const found: Found[] = []
      walkReferences(record, shape, [record.id], (id, target, path) => {
        if (isGone(id, target)) found.push({ id, place: document.at([...path]), holder: record.id })
      })
      yield* found
    }
  }
}

function* inSections(edition: Edition, { audience, withheld }: { audience: Audience; withheld: Withheld }): Generator<Found> {
  const isGone = isGoneOf(withheld)
  for (const section of edition.sections.values()) {
    if (withheld.sections.has(section.id)) continue
    const found: Found[] = []
    if (SECTION_SHAPE !== undefined)
      walkReferences(section.data, SECTION_SHAPE, [], (id, target, path) => {
        const duty = path[0] === 'duties' ? section.duties[path[1] as number] : undefined
        if ((duty === undefined || !withheld.duties.has(duty.id)) && isGone(id, target))
          found.push({ id, place: section.document.at([...path]), holder: duty?.id ?? section.id })
      })
    yield* found
    yield* inText(edition, section, { audience, withheld, isGone })
  }
}

interface Reading {
  readonly audience: Audience
  readonly withheld: Withheld
  readonly isGone: (id: string, target: ReferenceTarget) => boolean
}

/** References in the text that the audience reads: blocks that it does not are passed over with all that stands in them. */
function* inText(edition: Edition, section: Section, { audience, withheld, isGone }: Reading): Generator<Found> {
  const marks = blockAudiences(edition, section)
  const place = (start: number, end: number) => section.placeOf({ position: { start: { offset: start }, end: { offset: end } } })
  const found: Found[] = []
  const visit = (node: Nodes) => {
    if (marks.has(node) && isWithheld(edition.config, marks.get(node), audience.id)) return
    if (node.type === 'link' && leadsToWithheld(edition, section, { url: node.url, withheld }))
      found.push({ id: node.url, place: section.placeOf(node), holder: section.id })
    if (isComponent(node))
      for (const { id, target, start, end } of componentReferences({ links: [], components: [node] }))
        if (isGone(id, target)) found.push({ id, place: place(start, end), holder: section.id })
    if ('children' in node) for (const child of node.children) visit(child)
  }
  for (const node of section.body.children) visit(node)
  yield* found
}
