import type { ConsultationEvent, PublishedLog, Receipt } from '#schemas'
import { sha256 } from '../../../model/sha-256.ts'
import { eventDigest, type LogHead } from './chain.ts'
import { holdReceipt, type ReceiptVerdict } from './hold-receipt.ts'

export type { ReceiptVerdict } from './hold-receipt.ts'

/** An event by which a comment came in, sent or left with a coordinator. */
type CameIn = Extract<ConsultationEvent, { type: 'comment.submitted' | 'comment.gathered' }>

/** Where the log stands after the last of the events, and when that was. `digestOf` gives digests that are known already. */
interface ReceiptSetting {
  readonly head: LogHead
  readonly at: string
  readonly digestOf?: ((event: CameIn) => string) | undefined
}

/** The receipt for events by which comments came in. */
export function makeReceipt(id: string, events: readonly CameIn[], { head, at, digestOf = eventDigest }: ReceiptSetting): Receipt {
  const consultation = events[0]?.consultation ?? ''
  const comments = events.map((event) => ({ comment: event.data.comment.id, seq: event.seq, digest: digestOf(event) }))
  return { format: 'receipt/1', id, consultation, at, comments, head: { length: head.length, hash: head.hash } }
}

/**
 * Holds a receipt against the published list of digests. Sound means: the list gives the published head, the log began as it stood
 * when the receipt was given, and the comments of the receipt are in it where they were. `own` are events that the holder kept:
 * they show that the comments themselves are as they were sent.
 */
export function verifyReceipt(receipt: Receipt, log: PublishedLog, own: readonly ConsultationEvent[] = []): ReceiptVerdict {
  const verdict = holdReceipt(receipt, log, sha256)
  const isAltered = own.some((event) => log.digests[event.seq] !== eventDigest(event))
  return verdict.isSound && isAltered ? { isSound: false, words: 'A comment is not in the log as it was sent.' } : verdict
}
