import { type Duty, isLive, recordTitle } from '#engine'
import type { RegisterName } from '#schemas'
import type { Crumb } from './crumb.ts'
import type { View } from './view.ts'

/** The title of a record with its address; a record that does not stand in this edition has no address. */
export interface RecordLink {
  readonly text: string
  readonly href: string | undefined
}

/** Links to records of one register, in the order of the ids. */
export const recordLinks = (view: View, register: RegisterName, ids: readonly string[] | undefined): RecordLink[] =>
  (ids ?? []).map((id) => recordLink(view, register, id))

/** A link to one record. */
export function recordLink({ edition, link }: View, register: RegisterName, id: string): RecordLink {
  const record = edition.registers[register].records.get(id)
  const isThere = record !== undefined && isLive(edition, record)
  return { text: recordTitle(edition, register, id), href: isThere ? link({ to: 'record', register, id }) : undefined }
}

/** Links to chapters and sections by their ids, with their numbers. */
export const placeLinks = ({ edition, link }: View, ids: readonly string[]): Crumb[] =>
  ids.flatMap((id) => {
    const section = edition.sections.get(id)
    if (section !== undefined) return [{ text: `${section.number} ${section.title}`, href: link({ to: 'section', id }) }]
    const chapter = edition.chapters.find((candidate) => candidate.id === id)
    return chapter === undefined ? [] : [{ text: `${chapter.number} ${chapter.title}`, href: link({ to: 'chapter', id }) }]
  })

/** The address of a duty where it stands in the text; its own page where it is not placed. */
export const placeOfDuty = ({ link }: View, duty: Duty): string =>
  duty.number === undefined ? link({ to: 'duty', id: duty.id }) : link({ to: 'block', section: duty.section, id: duty.id })
