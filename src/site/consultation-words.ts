import { formatDate } from '../browser/comment-page.ts'

/** What a writer can agree to have published, in the order of the boxes to tick. */
export const CONSENT_WORDS = {
  text: 'My comments may be published',
  organisation: 'My organisation may be named with them',
  name: 'My name may be given with them',
} as const

/** A time on the clock of a place: "5pm on 29 January 2027", "9:30am on 2 March 2026", "midnight at the end of 1 May 2026". */
export function localTimeWords(local: string): string {
  const [day = '', time = ''] = local.split('T')
  const [hours = 0, minutes = 0] = time.split(':').map(Number)
  if (hours === 23 && minutes === 59) return `midnight at the end of ${formatDate(day)}`
  const clock = `${hours % 12 === 0 ? 12 : hours % 12}${minutes === 0 ? '' : `:${String(minutes).padStart(2, '0')}`}${hours < 12 ? 'am' : 'pm'}`
  return `${clock} on ${formatDate(day)}`
}

/** Whose clock a time is read by: "by the clock in London (Europe/London)". */
export function clockWords(timeZone: string): string {
  const city = timeZone.split('/').at(-1)?.replaceAll('_', ' ') ?? timeZone
  return timeZone.includes('/') ? `by the clock in ${city} (${timeZone})` : `in ${timeZone}`
}

/** The same in two words, where the whole stands elsewhere: "London time". */
export const clockName = (timeZone: string): string => (timeZone.includes('/') ? `${timeZone.split('/').at(-1)?.replaceAll('_', ' ')} time` : timeZone)
