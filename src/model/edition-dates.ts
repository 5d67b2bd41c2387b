import type { EditionData } from '#schemas'
import type { Manual, PublishedEdition } from './manual.ts'

/** The edition in force on a day (2021-01-29), or undefined where none is. Of two that begin on one day the later number counts. */
export function inForceOn(manual: Manual, day: string): PublishedEdition | undefined {
  let found: PublishedEdition | undefined
  for (const edition of manual.editions) {
    const from = edition.data.inForceFrom
    if (from === undefined || from > day) continue
    if (found === undefined || from >= (found.data.inForceFrom as string)) found = edition
  }
  return found !== undefined && isWithdrawn(found, day) ? undefined : found
}

/**
 * The last day on which an edition is in force: the day before the next one begins, or before it is withdrawn. Undefined where no
 * end is known, and where it never comes into force.
 */
export function inForceTo(manual: Manual, number: string): string | undefined {
  const index = manual.editions.findIndex((edition) => edition.number === number)
  const edition = manual.editions[index]
  const from = edition?.data.inForceFrom
  if (edition === undefined || from === undefined) return undefined
  const ends = manual.editions.flatMap(({ data }, place) => {
    const next = data.inForceFrom
    return next !== undefined && (next > from || (next === from && place > index)) ? [next] : []
  })
  if (edition.data.withdrawnOn !== undefined) ends.push(edition.data.withdrawnOn)
  const first = ends.sort()[0]
  return first === undefined ? undefined : dayBefore(first)
}

/**
 * Where a published edition stands on a day. Its own file keeps what was so when it was published, so this follows from dates:
 * not published yet is a draft; published and not begun is approved; begun is in force, until the next one begins and it is
 * superseded. One that never comes into force (a text for consultation) is superseded by the next that is published.
 */
export function derivedStatus(manual: Manual, number: string, day: string): EditionData['status'] | undefined {
  const index = manual.editions.findIndex((edition) => edition.number === number)
  const edition = manual.editions[index]
  if (edition === undefined) return undefined
  const { status, publishedOn, inForceFrom } = edition.data
  if (isWithdrawn(edition, day)) return 'withdrawn'
  if (publishedOn !== undefined && day < publishedOn) return 'draft'
  if (inForceFrom === undefined) {
    const isFollowed = manual.editions.slice(index + 1).some(({ data }) => data.publishedOn !== undefined && data.publishedOn <= day)
    return isFollowed ? 'superseded' : status
  }
  if (day < inForceFrom) return 'approved'
  const last = inForceTo(manual, number)
  return last !== undefined && day > last ? 'superseded' : 'in-force'
}

const isWithdrawn = ({ data }: PublishedEdition, day: string) => data.withdrawnOn !== undefined && data.withdrawnOn <= day

function dayBefore(day: string): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number]
  return new Date(Date.UTC(year, month - 1, date - 1)).toISOString().slice(0, 10)
}
