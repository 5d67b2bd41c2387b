import {
  addressOf,
  capitalise,
  compareEditionNumbers,
  type Edition,
  type HistoryStep,
  idsOfEdition,
  idsOfRecord,
  type LineageNames,
  type PublishedEdition,
  permanentBase,
  recordTitle,
  standingOf,
} from '#engine'
import { openManual } from './manual.ts'
import { perEdition } from './per-edition.ts'
import { draftView, frontView } from './view.ts'

/** An edition as a step in time. Of a published one only its record is read. */
export interface TimeStep extends HistoryStep {
  /** "Edition 2.0", "Draft of edition 2.1". */
  readonly name: string
  /** Where it stood when it was published, with the date: "Consultation draft, 29 January 2021". */
  readonly standing: string
  /** Where its pages stand and will stay. */
  readonly base: string
  readonly published: PublishedEdition | undefined
  readonly section: (id: string) => { readonly number: string; readonly title: string } | undefined
}

/** Every edition that the site shows, oldest first; the draft comes last, unless its number is published already. */
export function wholeTimeline(): readonly TimeStep[] {
  const draft = shownDraft()
  const published = publishedSteps()
  const last = published.at(-1)
  return draft === undefined || (last !== undefined && compareEditionNumbers(draft.data.edition, last.number) <= 0)
    ? published
    : [...published, draftStep(draft)]
}

/** The draft, beside the edition in force or at the front. */
export function shownDraft(): Edition | undefined {
  const front = frontView().edition
  return draftView()?.edition ?? (front.key === 'draft' ? front : undefined)
}

/**
 * The editions up to one, with it as the last. That of a published edition never has the draft in it, so that what is made from it
 * stays as it is.
 */
export const timelineTo = perEdition((edition): readonly TimeStep[] => {
  const before = publishedSteps().filter(({ number }) => compareEditionNumbers(number, edition.data.edition) < 0)
  const own = publishedSteps().find(({ key }) => key === edition.key)
  return [...before, own ?? draftStep(edition)]
})

const publishedSteps = (): TimeStep[] => openManual().manual.editions.map(publishedStep)

const publishedStep = (published: PublishedEdition): TimeStep => ({
  number: published.number,
  key: published.key,
  ids: idsOfRecord(published.record),
  name: `Edition ${published.number}`,
  standing: capitalise(standingOf(published)),
  base: `/edition/${published.number}/`,
  published,
  section: (id) => published.record.sections[id],
})

const draftStep = (edition: Edition): TimeStep => ({
  number: edition.data.edition,
  key: edition.key,
  ids: idsOfEdition(edition),
  name: `Draft of edition ${edition.data.edition}`,
  standing: capitalise(standingOf(edition)),
  base: permanentBase(edition),
  published: undefined,
  section: (id) => edition.sections.get(id),
})

/** What an edition is called inside a sentence: "edition 2.0", "the draft of edition 2.1". */
export const nameInSentence = ({ published, number }: TimeStep): string => (published === undefined ? `the draft of edition ${number}` : `edition ${number}`)

/** Number and title of a section in an edition, or its id where the edition has no such section. */
export function sectionTitle(step: TimeStep | undefined, id: string): string {
  const section = step?.section(id)
  return section === undefined ? id : `${section.number} ${section.title}`
}

/**
 * How things are named in sentences about a timeline. Posts go by their titles in `edition`, whose own things are linked at `base`;
 * those of other editions are linked where they stay.
 */
export function namesIn(steps: readonly TimeStep[], { edition, base }: { readonly edition: Edition; readonly base: string }): LineageNames {
  const stepOf = (number: string) => steps.find((step) => step.number === number)
  return {
    thing: (what, id, number) => {
      const step = stepOf(number)
      const section = step?.ids[what].get(id)
      const at = step?.key === edition.key ? base : step?.base
      if (what === 'section') return { text: sectionTitle(step, id), href: section && addressOf({ to: 'section', id }, at) }
      if (what === 'duty') return { text: `duty ${id}`, href: section && addressOf({ to: 'duty', id }, at) }
      return {
        text: section === undefined ? `block ${id}` : `block ${id} in ${sectionTitle(step, section)}`,
        href: section && addressOf({ to: 'block', section, id }, at),
      }
    },
    before: (number) => steps[steps.findIndex((step) => step.number === number) - 1]?.number ?? number,
    role: (id) => recordTitle(edition, 'roles', id),
  }
}
