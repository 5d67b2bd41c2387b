import { hash } from 'node:crypto'
import type { ConsultationEvent } from '#schemas'
import { canonicalJson } from './canonical-json.ts'

/** What stands before the first event: 64 zeros. */
export const CHAIN_START = '0'.repeat(64)

/** Where a log stands. */
export interface LogHead {
  /** Events so far: also the place of the next one. */
  readonly length: number
  readonly hash: string
}

export const EMPTY_LOG: LogHead = { length: 0, hash: CHAIN_START }

/** SHA-256 of an event as canonical JSON, hexadecimal. Its salt makes sure that it tells nothing of what the event says. */
export const eventDigest = (event: ConsultationEvent): string => hash('sha256', canonicalJson(event))

/** The hash of the chain after an event: SHA-256 of the hash before it, a line break, and the event’s digest. */
export const chainHash = (previous: string, digest: string): string => hash('sha256', `${previous}\n${digest}`)

/** What an event says, before it has its place in the log. */
export type NewEvent = ConsultationEvent extends infer Event ? (Event extends unknown ? Omit<Event, 'seq' | 'at' | 'salt' | 'previous'> : never) : never

/** An event with its place in the log, the event as canonical JSON, the digest of that, and the log’s new head. `salt` is 16 random bytes in hexadecimal. */
export function appendEvent(
  head: LogHead,
  said: NewEvent,
  { at, salt }: { readonly at: string; readonly salt: string },
): { readonly event: ConsultationEvent; readonly text: string; readonly digest: string; readonly head: LogHead } {
  const event = { ...said, seq: head.length, at, salt, previous: head.hash } as ConsultationEvent
  const text = canonicalJson(event)
  const digest = hash('sha256', text)
  return { event, text, digest, head: { length: head.length + 1, hash: chainHash(head.hash, digest) } }
}
