import type { EditionData } from '#schemas'
import { type Audience, versionWords } from './audience.ts'
import type { Edition } from './edition.ts'
import { formatDate } from './wording.ts'

/** Where an edition stands, in words that read after "a" or alone: "consultation draft", "in force". */
export const STATUS_WORDS: Readonly<Record<EditionData['status'], string>> = {
  draft: 'draft',
  consultation: 'consultation draft',
  approved: 'approved',
  'in-force': 'in force',
  superseded: 'superseded',
  withdrawn: 'withdrawn',
}

/**
 * An edition’s standing with the date that belongs to it: "consultation draft, 29 January 2021", "in force 30 September 2022". Of a
 * version for an audience also that: "in force 30 September 2022, version for the public".
 */
export function standingOf(edition: Pick<Edition, 'data'> & { readonly audience?: Audience | undefined }): string {
  const standing = datedStatus(edition)
  return edition.audience === undefined ? standing : `${standing}, ${versionWords(edition.audience)}`
}

function datedStatus(edition: Pick<Edition, 'data'>): string {
  const { status, publishedOn, inForceFrom, withdrawnOn } = edition.data
  const words = STATUS_WORDS[status]
  if (status === 'in-force' && inForceFrom !== undefined) return `${words} ${formatDate(inForceFrom)}`
  const date = status === 'withdrawn' ? withdrawnOn : publishedOn
  return date === undefined ? words : `${words}, ${formatDate(date)}`
}

/** How a part is cited: "RRH ed. 1.0 (consultation draft, 29 January 2021) para 11.4.2". `part` is such as "para 11.4.2"; without it the whole edition is. */
export const citationOf = (edition: Pick<Edition, 'data' | 'config' | 'audience'>, part?: string): string =>
  `${edition.config.shortTitle} ed. ${edition.data.edition} (${standingOf(edition)})${part === undefined ? '' : ` ${part}`}`
