import { randomBytes } from 'node:crypto'
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Least bytes of a key (RFC 2104, 3: no shorter than the hash is strong). */
const LEAST = 32

/**
 * The key that invitations are signed with: from `given` (base64url, for servers that share one), or from the file `key` of the data
 * folder, which is made the first time and can be read by its owner only. Where it may not be made, a key that nobody keeps stands in
 * for one that is missing: it lets nobody in.
 * @throws where the key given is too short
 */
export function signingKey(folder: string, given: string | undefined, { mayMake = true } = {}): Buffer {
  if (given !== undefined && given !== '') {
    const key = Buffer.from(given, 'base64url')
    if (key.length < LEAST) throw new Error(`The key in CONSULT_KEY has ${key.length} bytes; it needs at least ${LEAST}, written as base64url.`)
    return key
  }
  const path = join(folder, 'key')
  if (!existsSync(path)) {
    if (!mayMake) return randomBytes(LEAST)
    mkdirSync(folder, { recursive: true, mode: 0o700 })
    // Of two servers that start at once, the second reads what the first wrote.
    try {
      writeFileSync(path, randomBytes(LEAST).toString('base64url'), { mode: 0o600, flag: 'wx', flush: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    }
  }
  return Buffer.from(readFileSync(path, 'utf8').trim(), 'base64url')
}
