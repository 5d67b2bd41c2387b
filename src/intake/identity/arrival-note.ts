import { timingSafeEqual } from 'node:crypto'
import { signFor } from './token.ts'

/** What came in: from whom, as the request itself says, and a digest of what was sent. */
interface Sent {
  readonly consultation: string
  readonly by: string
  readonly content: string
}

/** How long a note holds, in milliseconds: a day is enough for a database to come back. */
const HOLDS = 86_400_000

/**
 * What a sender is given whose comments could not be kept, because the database was gone: when they came in, signed with the key of
 * invitations (HMAC-SHA256). Handed back with the same comments it proves that they came in then, and nothing has to be remembered.
 * It is for one sender and one content, so it moves nothing else back in time.
 */
export const makeArrivalNote = (sent: Sent, at: string, key: Buffer): string => {
  const moment = Date.parse(at).toString(36)
  return `${moment}.${sign(sent, moment, key).toString('base64url')}`
}

/** The moment that a note proves for what was sent, in UTC; undefined where it is not of this server, sender and content, is over a day old, or ahead of `now`. */
export function readArrivalNote(note: string, sent: Sent, { now, key }: { readonly now: string; readonly key: Buffer }): string | undefined {
  const [moment = '', signature = '', more] = note.split('.')
  if (more !== undefined || note.length > 100) return undefined
  const given = Buffer.from(signature, 'base64url')
  const right = sign(sent, moment, key)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const age = Date.parse(now) - Number.parseInt(moment, 36)
  return age >= 0 && age <= HOLDS ? new Date(Date.parse(now) - age).toISOString() : undefined
}

const sign = ({ consultation, by, content }: Sent, moment: string, key: Buffer): Buffer =>
  signFor('arrival/1', JSON.stringify([moment, consultation, by, content]), key)
