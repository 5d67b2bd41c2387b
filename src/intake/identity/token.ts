import { createHmac, createSecretKey, type KeyObject, timingSafeEqual } from 'node:crypto'

/** What a token says, once its signature holds. */
export interface TokenClaims {
  /** Id of the invitation. */
  readonly id: string
  /** Moment after which it lets nobody in, in milliseconds since 1970. */
  readonly expiresAt: number
}

/** Bits that two purposes of one key must not share. */
const PURPOSE = 'invitation/1'

/** A token for a link: the id of an invitation, its end, and a signature over both (HMAC-SHA256, RFC 2104), in characters safe in addresses. */
export function makeToken({ id, expiresAt }: TokenClaims, key: Buffer): string {
  const said = `${id}.${expiresAt.toString(36)}`
  return `${said}.${sign(said, key).toString('base64url')}`
}

/** What a token says; undefined where it was not made with this key, was altered, or is at its end at `now` (milliseconds since 1970). */
export function readToken(token: string, key: Buffer, now: number): TokenClaims | undefined {
  const [id, end, signature, more] = token.split('.')
  if (id === undefined || end === undefined || signature === undefined || more !== undefined || token.length > 200) return undefined
  const given = Buffer.from(signature, 'base64url')
  const right = sign(`${id}.${end}`, key)
  if (given.length !== right.length || !timingSafeEqual(given, right)) return undefined
  const expiresAt = Number.parseInt(end, 36)
  return expiresAt > now ? { id, expiresAt } : undefined
}

const sign = (said: string, key: Buffer): Buffer => signFor(PURPOSE, said, key)

/** A signature over what is said, for one purpose: no other purpose takes it for its own. */
export const signFor = (purpose: string, said: string, key: Buffer): Buffer => createHmac('sha256', readyKey(key)).update(`${purpose}\n${said}`).digest()

const ready = new WeakMap<Buffer, KeyObject>()

/** A key made ready once: to make it so takes longer than to sign. */
function readyKey(key: Buffer): KeyObject {
  const known = ready.get(key)
  if (known !== undefined) return known
  const made = createSecretKey(key)
  ready.set(key, made)
  return made
}
