import type { Asked, AskedGap } from './asked-of-us.ts'
import { capitalise, formatDate } from './wording.ts'

const GAPS: Readonly<Record<AskedGap, string>> = {
  'no-section': 'No section answers it',
  'no-duty': 'No duty answers it',
  'only-illustrative': 'Every duty that answers it is illustrative',
  'begins-later': 'No duty that answers it has begun',
  'no-post': 'No post answers for it',
  open: 'Nobody reports that it is done',
}

/** A gap in words, as a sentence without its full stop. */
export const gapWords = (gap: AskedGap): string => GAPS[gap]

/** A status in words: "in progress", "under consideration". */
export const askedStatus = (status: string | undefined): string => capitalise((status ?? 'nothing reported').replaceAll('-', ' '))

/** Where it stood and since when: "Accepted, March 2021". */
export const standingWords = ({ status, since }: Pick<Asked, 'status' | 'since'>): string =>
  since === undefined ? askedStatus(status) : `${askedStatus(status)}, ${formatDate(since)}`
