import { addressOf, type Target } from '../../model/address.ts'
import { dutySentence } from '../../model/duty-sentence.ts'
import type { Edition } from '../../model/edition.ts'
import { recordTitle } from '../../model/record-title.ts'
import type { Duty, Section } from '../../model/section.ts'
import { plainText } from '../../render/plain-text.ts'
import { cohortsReached } from './cohorts-reached.ts'
import type { PartKind, RecordPart, SearchRecord } from './search-record.ts'

/** A section: its headings, its blocks as they print and its duties’ sentences, each a place that a result can lead to. */
export function sectionRecord(edition: Edition, section: Section, base: string): SearchRecord {
  const { duties, data } = section
  return {
    id: section.id,
    kind: 'section',
    title: section.title,
    number: section.number,
    url: addressOf({ to: 'section', id: section.id }, base),
    group: section.id,
    facets: {
      role: unique(duties.flatMap(({ role, support = [] }) => [role, ...support])),
      cohort: cohortsReached(edition, data.cohorts, []),
      modality: unique(duties.map(({ modality }) => modality)),
      stage: listed(section.stage),
      chapter: [section.chapter],
      agency: unique(duties.flatMap(agenciesOf)),
      information: unique(duties.flatMap(informationOf)),
      source: unique(data.sources),
    },
    parts: [
      { kind: 'title', text: section.title },
      { kind: 'alias', text: `${section.number} ${section.id}` },
      ...(data.summary === undefined ? [] : [{ kind: 'text' as const, text: data.summary }]),
      ...blockParts(edition, section),
    ],
  }
}

/** A duty, with what sets it off, what it is recorded as, and whom and what it names. */
export function dutyRecord(edition: Edition, { duty, section, base }: { duty: Duty; section: Section; base: string }): SearchRecord {
  const sentence = dutySentence(edition, duty)
  const number = duty.number ?? section.number
  const named = [
    ...duty.cohorts.map((id) => recordTitle(edition, 'cohorts', id)),
    ...agenciesOf(duty).map((id) => recordTitle(edition, 'agencies', id)),
    ...informationOf(duty).map((id) => recordTitle(edition, 'information', id)),
  ]
  const further = [duty.trigger, duty.record, duty.unless].filter((words) => words !== undefined)
  return {
    id: duty.id,
    kind: 'duty',
    title: sentence.text,
    number,
    url: addressOf(placeOf(duty), base),
    group: section.id,
    facets: {
      role: unique([duty.role, ...(duty.support ?? [])]),
      cohort: cohortsReached(edition, duty.cohorts, duty.except ?? []),
      modality: [duty.modality],
      stage: listed(section.stage),
      chapter: [section.chapter],
      agency: unique(agenciesOf(duty)),
      information: unique(informationOf(duty)),
      source: unique(duty.basis),
    },
    parts: [
      { kind: 'title', text: sentence.action },
      { kind: 'alias', text: `${number} ${duty.id}` },
      { kind: 'text', text: sentence.text },
      { kind: 'heading', text: section.title },
      ...further.map((text): RecordPart => ({ kind: 'text', text })),
      { kind: 'text', text: named.join('. ') },
    ],
  }
}

/** Where a duty stands in its section, with the reasons for it; its own page where it is not placed. */
const placeOf = (duty: Duty): Target => (duty.number === undefined ? { to: 'duty', id: duty.id } : { to: 'block', section: duty.section, id: duty.id })

/** The blocks of a section that hold words. A note whose paragraphs are blocks of their own is left to them. */
function blockParts(edition: Edition, section: Section): RecordPart[] {
  const blocks = section.blocks.map((block) => ({ block, text: plainText(edition, section, block.node, { duties: true }).replaceAll('\n', ' ') }))
  return blocks.flatMap(({ block, text }): RecordPart[] => {
    const holds = block.kind === 'note' && blocks.some((other) => other.block !== block && isInside(other.block.node, block.node))
    return text === '' || holds ? [] : [{ kind: partKind(block.kind), text, anchor: block.id, number: block.number }]
  })
}

type Placed = {
  readonly position?: { readonly start: { readonly offset?: number | undefined }; readonly end: { readonly offset?: number | undefined } } | undefined
}

function isInside({ position: inner }: Placed, { position: outer }: Placed): boolean {
  const [a, b, c, d] = [outer?.start.offset, inner?.start.offset, inner?.end.offset, outer?.end.offset]
  return a !== undefined && b !== undefined && c !== undefined && d !== undefined && a <= b && c <= d
}

const partKind = (kind: Section['blocks'][number]['kind']): PartKind => (kind === 'heading' || kind === 'duty' ? kind : 'text')

const agenciesOf = (duty: Duty): string[] => (duty.shares ?? []).flatMap((share) => share.with)
const informationOf = (duty: Duty): string[] => (duty.shares ?? []).flatMap((share) => share.information)
const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
const listed = (id: string | undefined): string[] => (id === undefined ? [] : [id])
