import { addressOf, type Target } from '../../model/address.ts'
import { dutySentence } from '../../model/duty-sentence.ts'
import type { Edition } from '../../model/edition.ts'
import { recordTitle } from '../../model/record-title.ts'
import type { Duty, Section } from '../../model/section.ts'
import { plainText } from '../../render/plain-text.ts'

/** What a search can find, and by what it can be narrowed. */
export interface SearchRecord {
  /** Id of the section or duty. */
  readonly id: string
  readonly url: string
  readonly title: string
  /** All its words; what a result’s excerpt is cut from. */
  readonly content: string
  readonly number: string
  readonly facets: Readonly<Record<Facet, readonly string[]>>
}

/** The facets of a search, each with ids as values. */
export const FACETS = ['kind', 'role', 'cohort', 'modality', 'chapter', 'agency', 'source'] as const
export type Facet = (typeof FACETS)[number]

/** Where the edition stands on the site, as in `addressOf`, and all words of a section as they are printed. */
export interface SearchSetting {
  readonly base: string
  readonly textOf: (section: Section) => string
}

/** A record for each section and each duty, in reading order. */
export function searchRecords(edition: Edition, { base, textOf }: SearchSetting): SearchRecord[] {
  return [...edition.sections.values()].flatMap((section) => [
    { ...sectionRecord(edition, section, wordsOf(edition, section, textOf)), url: addressOf({ to: 'section', id: section.id }, base) },
    ...section.duties.map((duty) => ({ ...dutyRecord(edition, duty, section), url: addressOf(placeOf(duty), base) })),
  ])
}

/** A section’s own words with its duties’ sentences, whose details have records of their own; tables too where it holds one. */
const wordsOf = (edition: Edition, section: Section, textOf: (section: Section) => string): string =>
  section.blocks.some(({ kind }) => kind === 'generated') ? textOf(section) : plainText(edition, section, section.body, { duties: true })

function sectionRecord(edition: Edition, section: Section, text: string): Omit<SearchRecord, 'url'> {
  const { duties } = section
  return {
    id: section.id,
    title: section.title,
    content: `${section.number} ${section.title}. ${text}`,
    number: section.number,
    facets: {
      kind: ['section'],
      role: unique(duties.flatMap(({ role, support = [] }) => [role, ...support])),
      cohort: cohortsReached(edition, section.data.cohorts, []),
      modality: unique(duties.map(({ modality }) => modality)),
      chapter: [section.chapter],
      agency: unique(duties.flatMap(agenciesOf)),
      source: unique(section.data.sources),
    },
  }
}

/** Where a duty stands in its section, with the reasons for it; its own page where it is not placed. */
const placeOf = (duty: Duty): Target => (duty.number === undefined ? { to: 'duty', id: duty.id } : { to: 'block', section: duty.section, id: duty.id })

function dutyRecord(edition: Edition, duty: Duty, section: Section): Omit<SearchRecord, 'url'> {
  const sentence = dutySentence(edition, duty).text
  const titles = [
    duty.trigger,
    duty.record,
    duty.unless,
    ...duty.cohorts.map((id) => recordTitle(edition, 'cohorts', id)),
    ...agenciesOf(duty).map((id) => recordTitle(edition, 'agencies', id)),
  ]
  return {
    id: duty.id,
    title: sentence,
    content: [
      sentence,
      ...titles.filter((words) => words !== undefined && words !== '').map((words) => `${words}.`),
      duty.id,
      duty.number ?? section.number,
    ].join(' '),
    number: duty.number ?? section.number,
    facets: {
      kind: ['duty'],
      role: unique([duty.role, ...(duty.support ?? [])]),
      cohort: cohortsReached(edition, duty.cohorts, duty.except ?? []),
      modality: [duty.modality],
      chapter: [section.chapter],
      agency: unique(agenciesOf(duty)),
      source: unique(duty.basis),
    },
  }
}

/** Primary cohorts and overlays that a list of cohorts reaches, so that choosing a cohort finds what is written for a group above it. */
function cohortsReached(edition: Edition, cohorts: readonly string[], except: readonly string[]): string[] {
  const { lattice, registers } = edition
  const isIn = (id: string, list: readonly string[]) => list.some((named) => lattice.isWithin(id, named))
  return [...registers.cohorts.records.values()].filter(({ id, kind }) => kind !== 'group' && isIn(id, cohorts) && !isIn(id, except)).map(({ id }) => id)
}

const agenciesOf = (duty: Duty): string[] => (duty.shares ?? []).flatMap((share) => share.with)

const unique = (ids: readonly string[]): string[] => [...new Set(ids)]
