import {
  addressOf,
  capitalise,
  comparedPairs,
  dutyFingerprint,
  type Pair,
  publishedEdition,
  type Section,
  sectionSource,
  standingOf,
  successorsOf,
} from '#engine'
import { openManual } from './manual.ts'
import { draftView, type View } from './view.ts'

/** The same section in another edition. */
export interface OtherEdition {
  readonly name: string
  /** Where that edition stood when it was published. */
  readonly standing: string
  /** Where the section stands there; undefined where that edition has no such section. */
  readonly href: string | undefined
  /** Its number and title there, where the title is another than here. */
  readonly title: string | undefined
  /** Whether its words and the meaning of its duties are the same as here. */
  readonly isSame: boolean
  /** The comparison of the section in the two editions, where the site has one and there is a change. */
  readonly comparison: string | undefined
}

/** What tells one text of a section from another. */
interface Text {
  readonly id: string
  readonly number: string
  readonly title: string
  readonly source: string
  /** Fingerprints of its duties, by id. */
  readonly duties: Readonly<Record<string, string>>
}

/** An edition in which a section is looked for. */
interface Place {
  /** As comparisons name it. */
  readonly key: string
  readonly number: string
  readonly name: string
  readonly standing: string
  readonly base: string
  readonly textOf: (id: string) => Text | undefined
}

/** A section in every other edition, the latest first. A frozen edition’s page speaks of frozen editions only, so that it stays as it is. */
export function otherEditions(view: View, section: Section): OtherEdition[] {
  const { manual } = openManual()
  const pairs = comparedPairs(manual)
  const here = textOfSection(section)
  const number = view.edition.data.edition
  const own = view.at === 'draft' ? 'draft' : number
  return placesToLook(view)
    .filter(({ key }) => key !== own)
    .map((place) => {
      const ids = successorsOf(manual.lineage, { what: 'section', id: section.id }, { from: number, to: place.number })
      const there = ids.map(place.textOf).find((text) => text !== undefined)
      const { name, standing } = place
      if (there === undefined) return { name, standing, href: undefined, title: undefined, isSame: false, comparison: undefined }
      const isSame = sameText(here, there)
      return {
        name,
        standing,
        href: addressOf({ to: 'section', id: there.id }, place.base),
        title: there.title === here.title ? undefined : `${there.number} ${there.title}`,
        isSame,
        comparison: isSame ? undefined : comparisonOf(pairs, { key: own, id: here.id }, { key: place.key, id: there.id }),
      }
    })
    .reverse()
}

function placesToLook(view: View): Place[] {
  const { manual } = openManual()
  const draft = view.at?.startsWith('edition/') ? undefined : draftView()
  const published = manual.editions.map(
    ({ number, record, data }): Place => ({
      key: number,
      number,
      name: `Edition ${number}`,
      standing: capitalise(standingOf({ data })),
      base: number === manual.config.inForce ? '/' : `/edition/${number}/`,
      textOf: (id) => {
        const text = record.sections[id]
        return text && { ...text, id, duties: Object.fromEntries(Object.entries(text.duties).map(([duty, { fingerprint }]) => [duty, fingerprint])) }
      },
    }),
  )
  if (draft === undefined) return published
  const { sections, data } = draft.edition
  const textOf = (id: string) => {
    const section = sections.get(id)
    return section && textOfSection(section)
  }
  return [
    ...published,
    { key: 'draft', number: data.edition, name: `Draft of edition ${data.edition}`, standing: capitalise(standingOf(draft.edition)), base: draft.base, textOf },
  ]
}

const textOfSection = (section: Section): Text => ({
  id: section.id,
  number: section.number,
  title: section.title,
  source: sectionSource(section),
  duties: Object.fromEntries(section.duties.map((duty) => [duty.id, dutyFingerprint(duty)])),
})

function sameText(a: Text, b: Text): boolean {
  const [own, other] = [Object.entries(a.duties), b.duties]
  return a.source === b.source && own.length === Object.keys(other).length && own.every(([id, fingerprint]) => other[id] === fingerprint)
}

interface Side {
  readonly key: string
  readonly id: string
}

/** Where the two texts of a section are compared: under its id in the later edition, or its own where another section took its place. */
function comparisonOf(pairs: readonly Pair[], own: Side, other: Side): string | undefined {
  for (const [old, fresh] of [
    [own, other],
    [other, own],
  ] as const) {
    const pair = pairs.find((candidate) => candidate.old === old.key && candidate.fresh === fresh.key)
    if (pair === undefined) continue
    const isOther = fresh.id !== old.id && publishedEdition(openManual().manual, pair.old)?.record.sections[fresh.id] !== undefined
    return addressOf({ to: 'comparison', pair, of: { to: 'section', id: isOther ? old.id : fresh.id } })
  }
  return undefined
}
