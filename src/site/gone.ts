import { type Edition, formatDate, goneIds, type LineageEntry, type Named, type PermanentId, permanentIds, readInsteadOf } from '#engine'
import type { Crumb } from './crumb.ts'
import { openManual } from './manual.ts'
import { perEdition } from './per-edition.ts'
import { nameInSentence, namesIn, sectionTitle, timelineTo } from './timeline.ts'
import type { View } from './view.ts'

type Params = Readonly<Record<string, string | undefined>>

/** A section or duty that an earlier edition had and this one has not: its page stays, and says what became of it. */
export interface Gone {
  readonly id: string
  readonly what: 'section' | 'duty'
  /** Its last title; of a duty its id. */
  readonly title: string
  /** What became of it, in a word that stands before what it is: "Withdrawn", "Moved". */
  readonly fate: string
  /** Whether it lives on elsewhere. */
  readonly livesOn: boolean
  /** The same in a sentence, with the edition and the day. */
  readonly sentence: string
  readonly reason: string | undefined
  /** Title of the post that decided it. */
  readonly decidedBy: string | undefined
  /** What to read in this edition. */
  readonly instead: readonly Named[]
  /** Where its last text stands. */
  readonly last: Crumb
}

const goneThings = perEdition((edition) => {
  const steps = timelineTo(edition)
  const here = steps.at(-1)
  const ids = permanentIds(steps, openManual().manual.lineage.entries)
  const gone = (what: 'section' | 'duty') => (here === undefined ? [] : goneIds(ids, here, what))
  const taken = new Set([...edition.duties.keys()].map((id) => id.toLowerCase()))
  return {
    sections: new Map(gone('section').map((known) => [known.id, known])),
    duties: new Map(gone('duty').flatMap((known) => (taken.has(known.id.toLowerCase()) ? [] : [[known.id.toLowerCase(), known] as const]))),
  }
})

/** The address parts of sections that stood in an earlier edition only. */
export const goneSectionParts = (edition: Edition): { chapter: string; section: string }[] =>
  [...goneThings(edition).sections.keys()].map((id) => ({ chapter: id.slice(0, id.indexOf('.')), section: id.slice(id.indexOf('.') + 1) }))

/** The same of duties. */
export const goneDutyParts = (edition: Edition): { id: string }[] => [...goneThings(edition).duties.keys()].map((id) => ({ id }))

/** What became of the section that stood at an address in an earlier edition. */
export function goneSectionOfPath(view: View, { chapter, section }: Params): Gone {
  const known = goneThings(view.edition).sections.get(`${chapter}.${section}`)
  if (known === undefined) throw new Error(`no section stands or stood at ${chapter}/${section}`)
  return goneOf(view, known, 'section')
}

/** What became of the duty that stood at an address in an earlier edition. */
export function goneDutyOfPath(view: View, id: string | undefined): Gone {
  const known = goneThings(view.edition).duties.get(id ?? '')
  if (known === undefined) throw new Error(`no duty stands or stood at ${id}`)
  return goneOf(view, known, 'duty')
}

function goneOf({ edition, base }: View, { id, places, events }: PermanentId, what: Gone['what']): Gone {
  const steps = timelineTo(edition)
  const names = namesIn(steps, { edition, base })
  const { edition: number } = edition.data
  const last = places.at(-1)
  const lastStep = steps.find(({ key }) => key === last?.key)
  const event = events.findLast(({ part }) => part === 'left')
  const entry = event?.entry
  const step = steps.find((candidate) => candidate.number === event?.edition)
  const day = entry?.on ?? step?.published?.data.inForceFrom
  const instead = readInsteadOf(openManual().manual.lineage, { what, id }, { from: last?.edition ?? number, to: number })
  const [fate, done, planned] = entry === undefined ? NO_LONGER : FATES[entry.kind]
  const verb = step?.published === undefined ? planned : done
  const sentence = `This ${what} ${verb} in ${step === undefined ? 'this edition' : nameInSentence(step)}${day === undefined ? '' : `, from ${formatDate(day)}`}.`
  const lastHref = names.thing(what, id, last?.edition ?? '').href ?? base
  return {
    id,
    what,
    title: what === 'section' ? (lastStep?.section(id)?.title ?? id) : `Duty ${id}`,
    fate,
    livesOn: entry !== undefined && entry.kind !== 'withdrawn' && entry.kind !== 'replaced',
    sentence: entry === undefined ? `${sentence} Nothing is recorded of the reason.` : sentence,
    reason: entry?.reason,
    decidedBy: entry?.authority === undefined ? undefined : names.role(entry.authority),
    instead: instead.map((other) => names.thing(what, other, number)).filter(({ href }) => href !== undefined),
    last: {
      text: `${lastStep?.name}, ${what === 'section' ? sectionTitle(lastStep, id) : `in ${sectionTitle(lastStep, last?.section ?? '')}`}`,
      href: lastHref,
    },
  }
}

/** What became of a thing in a word, what an edition did to it, and what a draft would do. */
type Fate = readonly [word: string, done: string, planned: string]

const NO_LONGER: Fate = ['Former', 'is no longer there', 'would no longer be there']

const FATES: Readonly<Record<LineageEntry['kind'], Fate>> = {
  moved: ['Moved', 'moved', 'would move'],
  split: ['Split', 'was split', 'would be split'],
  merged: ['Merged', 'was merged with another', 'would be merged with another'],
  replaced: ['Replaced', 'was replaced', 'would be replaced'],
  withdrawn: ['Withdrawn', 'was withdrawn', 'would be withdrawn'],
}
