import type { ConsultationEvent, PublishedLog } from '#schemas'
import { CHAIN_START, chainHash, EMPTY_LOG, eventDigest, type LogHead } from './chain.ts'

/** Something that is wrong with a log, and the place in it, counted from 0. */
export interface LogFault {
  readonly at: number
  readonly kind: 'altered' | 'dropped' | 'reordered' | 'repeated' | 'truncated' | 'backdated' | 'length'
  readonly words: string
}

/**
 * Walks a log and says what was done to it: an event altered, dropped, put elsewhere, or there twice. `expected` is a head that
 * is known from elsewhere, such as a receipt or a response: without it nobody can tell that events were cut off the end.
 * A sound log gives no faults and its head.
 */
export function verifyLog(events: readonly ConsultationEvent[], expected?: LogHead): { readonly head: LogHead; readonly faults: readonly LogFault[] } {
  const faults: LogFault[] = []
  const seen = new Map<number, number>()
  const seqs = new Set(events.map(({ seq }) => seq))
  let hash = CHAIN_START
  let time = ''
  for (const [at, event] of events.entries()) {
    const before = seen.get(event.seq)
    const fault = (kind: LogFault['kind'], words: string) => faults.push({ at, kind, words })
    if (before !== undefined) fault('repeated', `Event ${event.seq} stands at ${before} and again at ${at}.`)
    else if (event.seq > at && !seqs.has(at)) {
      fault('dropped', `Event ${at} is missing: event ${event.seq} stands in its place.`)
    } else if (event.seq !== at) fault('reordered', `Event ${event.seq} stands at ${at}.`)
    else if (event.previous !== hash)
      fault('altered', at === 0 ? 'The first event does not begin the chain.' : `Event ${at - 1}, or what event ${at} says of it, was altered.`)
    if (event.at < time) fault('backdated', `Event ${event.seq} is dated before the one that stands before it.`)
    time = event.at
    seen.set(event.seq, seen.get(event.seq) ?? at)
    hash = chainHash(event.previous, eventDigest(event))
    // After the first break every hash would be off: one fault is enough to find the place.
    if (faults.some(({ kind }) => kind !== 'backdated')) break
  }
  const head: LogHead = faults.length === 0 ? { length: events.length, hash } : EMPTY_LOG
  if (expected !== undefined && faults.length === 0) faults.push(...faultsAgainst(events, head, expected))
  return { head, faults }
}

function faultsAgainst(events: readonly ConsultationEvent[], head: LogHead, expected: LogHead): LogFault[] {
  if (events.length < expected.length) {
    return [{ at: events.length, kind: 'truncated', words: `The log has ${events.length} events and should have at least ${expected.length}.` }]
  }
  const hash = events.length === expected.length ? head.hash : (events[expected.length]?.previous ?? '')
  if (hash === expected.hash) return []
  return [
    { at: Math.max(expected.length - 1, 0), kind: 'altered', words: `An event up to ${expected.length - 1} is not the one that the known head was made from.` },
  ]
}

/** The list of digests of a sound log, to be published. */
export function publishLog(consultation: string, events: readonly ConsultationEvent[]): PublishedLog {
  const { head } = verifyLog(events)
  return { format: 'log-digests/1', consultation, length: events.length, head: head.hash, digests: events.map(eventDigest) }
}
