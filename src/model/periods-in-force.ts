import { inForceTo } from './edition-dates.ts'
import type { Manual, PublishedEdition } from './manual.ts'
import { successorsOf } from './successors.ts'

/** A stretch of days on which one text was in force. */
export interface PeriodInForce {
  /** The first day, 2022-09-30. */
  readonly from: string
  /** The last day; undefined where no end is known. */
  readonly to: string | undefined
  readonly edition: PublishedEdition
}

/** Every period in which a text is in force, oldest first. Days between them have none; an edition that never begins has no period. */
export function periodsInForce(manual: Manual): PeriodInForce[] {
  const periods = manual.editions.flatMap((edition): PeriodInForce[] => {
    const from = edition.data.inForceFrom
    const to = inForceTo(manual, edition.number)
    // One that another overtakes before it begins, or on its first day, is never in force.
    return from === undefined || (to !== undefined && to < from) ? [] : [{ from, to, edition }]
  })
  return periods.sort((a, b) => (a.from < b.from ? -1 : 1))
}

/** A stretch of days and what was in force on them. */
export interface Stretch {
  /** The first day; undefined for the stretch that has no beginning. */
  readonly from: string | undefined
  /** The last day; undefined where no end is known. */
  readonly to: string | undefined
  /** The edition in force; undefined where none was. */
  readonly edition: PublishedEdition | undefined
  /** Editions published in these days that never came into force. */
  readonly neverInForce: readonly PublishedEdition[]
}

/** Every day there is, in stretches of one text or none, oldest first: the periods, and what lies before, between and after them. */
export function stretchesInForce(manual: Manual): Stretch[] {
  const periods = periodsInForce(manual)
  const idle = manual.editions.filter((edition) => !periods.some((period) => period.edition === edition))
  const stretches: Omit<Stretch, 'neverInForce'>[] = []
  let next: string | undefined
  for (const period of periods) {
    if (next === undefined || next < period.from) stretches.push({ from: next, to: shiftDay(period.from, -1), edition: undefined })
    stretches.push(period)
    next = period.to === undefined ? undefined : shiftDay(period.to, 1)
  }
  if (periods.length === 0 || next !== undefined) stretches.push({ from: next, to: undefined, edition: undefined })
  const isWithin = (day: string, { from, to }: Omit<Stretch, 'neverInForce'>) => (from === undefined || from <= day) && (to === undefined || day <= to)
  return stretches.map((stretch) => ({ ...stretch, neverInForce: idle.filter(({ record }) => isWithin(record.publishedOn, stretch)) }))
}

function shiftDay(day: string, by: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date + by)).toISOString().slice(0, 10)
}

/** The text of a section that is in force on a day. */
export interface SectionInForce {
  readonly edition: PublishedEdition
  /** Its id there. */
  readonly id: string
}

/**
 * The text in force on a day for a section of the edition that is then in force. A section can begin later than its edition: until
 * then the text of the edition before goes on. Undefined where that has none, and where the edition in force has no such section.
 */
export function sectionInForceOn(manual: Manual, id: string, day: string): SectionInForce | undefined {
  const periods = periodsInForce(manual)
  const now = periods.findIndex(({ from, to }) => from <= day && (to === undefined || day <= to))
  let ids: readonly string[] = [id]
  for (let index = now; index >= 0; index -= 1) {
    const { edition } = periods[index] as PeriodInForce
    const known = ids.find((candidate) => Object.hasOwn(edition.record.sections, candidate))
    if (known === undefined) return undefined
    const from = edition.record.sections[known]?.inForceFrom
    if (from === undefined || from <= day) return { edition, id: known }
    const before = periods[index - 1]
    if (before !== undefined) ids = successorsOf(manual.lineage, { what: 'section', id: known }, { from: edition.number, to: before.edition.number })
  }
  return undefined
}

/** A section that begins later than its edition. */
export interface LaterSection {
  readonly id: string
  readonly number: string
  readonly title: string
  /** The first day of its text. */
  readonly from: string
}

/** Sections of an edition that begin later than the edition itself, in reading order. */
export const laterSections = ({ record, data }: PublishedEdition): LaterSection[] =>
  Object.entries(record.sections).flatMap(([id, { number, title, inForceFrom: from }]) =>
    from === undefined || data.inForceFrom === undefined || from <= data.inForceFrom ? [] : [{ id, number, title, from }],
  )
