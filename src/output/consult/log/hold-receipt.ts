import type { PublishedLog, Receipt } from '#schemas'

/** What comes of holding a receipt against a published log. */
export interface ReceiptVerdict {
  readonly isSound: boolean
  /** In words, for the reader of the page. */
  readonly words: string
}

/** What stands before the first event: 64 zeros. */
const START = '0'.repeat(64)

/**
 * Holds a receipt against the published list of digests. `hash` is SHA-256 of a text as hexadecimal digits. Sound means: the list
 * gives the published head, the log began as it stood when the receipt was given, and the comments of the receipt are in it where
 * they were.
 */
export function holdReceipt(receipt: Receipt, log: PublishedLog, hash: (text: string) => string): ReceiptVerdict {
  const bad = (words: string): ReceiptVerdict => ({ isSound: false, words })
  if (receipt.consultation !== log.consultation) return bad('The receipt is of another consultation.')
  let last = START
  const hashes = log.digests.map((digest) => {
    last = hash(`${last}\n${digest}`)
    return last
  })
  if (hashes.length !== log.length || last !== log.head) return bad('The published list of digests does not give the published head.')
  if (receipt.head.length > log.length) return bad('The published log is shorter than it was when the receipt was given.')
  if (hashes[receipt.head.length - 1] !== receipt.head.hash) return bad('The published log does not begin as it stood when the receipt was given.')
  for (const { seq, digest } of receipt.comments)
    if (seq >= receipt.head.length || log.digests[seq] !== digest) return bad('A comment of the receipt is not in the published log.')
  return { isSound: true, words: 'Every comment of the receipt is in the published log, unchanged and in its place.' }
}
