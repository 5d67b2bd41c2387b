import { type KeptState, NOTHING_KEPT } from './kept-state.ts'
import { filesOf } from './offline-list.ts'

/** One cache of the browser holds everything: files under their hash, and the state. No page of the site has such an address. */
const NAME = 'kept-copy'
const FOLDER = '/.kept/'
const STATE = `${FOLDER}state`

const openStore = (): Promise<Cache> => caches.open(NAME)

export async function readState(): Promise<KeptState> {
  const stored = await (await openStore()).match(STATE)
  return stored === undefined ? NOTHING_KEPT : ((await stored.json()) as KeptState)
}

/** Writes the state in one step: this is the moment at which a new copy takes the place of the old one. */
export const writeState = async (state: KeptState): Promise<void> => (await openStore()).put(STATE, new Response(JSON.stringify(state)))

/** The hashes of all files that the device has, whole copies and what a cut connection left of one. */
export async function keptHashes(): Promise<Set<string>> {
  const keys = await (await openStore()).keys()
  return new Set(keys.map(({ url }) => new URL(url).pathname.slice(FOLDER.length)))
}

export const keepBytes = async (hash: string, bytes: Uint8Array<ArrayBuffer>): Promise<void> =>
  (await openStore()).put(FOLDER + hash, new Response(bytes, { headers: { 'Content-Length': String(bytes.length) } }))

export const keptBytes = async (hash: string): Promise<Response | undefined> => (await openStore()).match(FOLDER + hash)

/** Drops the files that neither the copy nor the one before it has. */
export async function dropUnused({ copy, before }: KeptState): Promise<void> {
  const used = new Set(['state'])
  for (const one of [copy, before]) if (one !== undefined) for (const [hash] of filesOf(one.list, one.more).values()) used.add(hash)
  const store = await openStore()
  for (const hash of await keptHashes()) if (!used.has(hash)) await store.delete(FOLDER + hash)
}

export const dropAll = async (): Promise<boolean> => caches.delete(NAME)

/** The first 32 digits of the SHA-256 of some bytes, as lists have it. */
export async function hashOf(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', bytes))
  return [...digest.slice(0, 16)].map((byte) => byte.toString(16).padStart(2, '0')).join('')
}
