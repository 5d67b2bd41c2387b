import type { ConsultationEvent, PublishedLog, Receipt } from '#schemas'
import { CHAIN_START, chainHash, eventDigest, type LogHead } from './chain.ts'

/** What comes of holding a receipt against a published log. */
export interface ReceiptVerdict {
  readonly isSound: boolean
  /** In words, for the reader of the page. */
  readonly words: string
}

/** An event by which a comment came in, or came to its coordinator. */
type CameIn = Extract<ConsultationEvent, { type: 'comment.submitted' | 'comment.gathered' }>

interface ReceiptSetting {
  /** Where the log stands after the last of the events. */
  readonly head: LogHead
  readonly at: string
  /** The digest of an event, where it is known already. */
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
  const bad = (words: string): ReceiptVerdict => ({ isSound: false, words })
  if (receipt.consultation !== log.consultation) return bad('The receipt is of another consultation.')
  const hashes = chainOf(log.digests)
  if (hashes.length !== log.length || (hashes.at(-1) ?? CHAIN_START) !== log.head) return bad('The published list of digests does not give the published head.')
  if (receipt.head.length > log.length) return bad('The published log is shorter than it was when the receipt was given.')
  if (hashes[receipt.head.length - 1] !== receipt.head.hash) return bad('The published log does not begin as it stood when the receipt was given.')
  for (const { seq, digest } of receipt.comments)
    if (seq >= receipt.head.length || log.digests[seq] !== digest) return bad('A comment of the receipt is not in the published log.')
  for (const event of own) if (log.digests[event.seq] !== eventDigest(event)) return bad('A comment is not in the log as it was sent.')
  return { isSound: true, words: 'Every comment of the receipt is in the published log, unchanged and in its place.' }
}

function chainOf(digests: readonly string[]): string[] {
  let hash = CHAIN_START
  return digests.map((digest) => {
    hash = chainHash(hash, digest)
    return hash
  })
}
