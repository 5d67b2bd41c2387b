/** How states of a comment read. */
export const SUBMISSION_WORDS = {
  draft: 'Not sent',
  'with-coordinator': 'With your coordinator',
  submitted: 'Received',
  receipted: 'Received',
  late: 'Received late: whether it counts is still to be decided',
  admitted: 'Received late, and admitted',
  refused: 'Received late, and not admitted',
  withdrawn: 'Withdrawn',
  superseded: 'Replaced by a later comment of yours',
} as const

/** "1 comment", "3 comments". */
export const countWords = (count: number, word: string): string => `${count} ${word}${count === 1 ? '' : 's'}`

/** A moment in the time zone of a consultation: 2 November 2026 at 9:30am GMT, or at 5pm GMT. */
export const momentWords = (at: string, timeZone: string): string =>
  new Intl.DateTimeFormat('en-GB', {
    timeZone,
    day: 'numeric',
    month: 'long',
    year: 'numeric',
    hour: 'numeric',
    minute: '2-digit',
    hour12: true,
    timeZoneName: 'short',
  })
    .format(new Date(at))
    .replace(/(?::00)?\s(?=[ap]m)/, '')
