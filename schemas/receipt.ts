import { z } from 'zod'
import { consultationId, instant, sha256Hex, uuid7 } from './consultation-common.ts'

/** Digest and head of one event. */
const seen = z.strictObject({
  comment: uuid7.describe('The comment.'),
  seq: z.int().min(0).describe('Place in the log of the event by which it came in.'),
  digest: sha256Hex.describe('Digest of that event.'),
})

/** What a respondent is given for comments that are on disk. It can be held against the published list of digests by anybody. */
export const receipt = z.strictObject({
  format: z.literal('receipt/1').describe('This shape. It changes only with its number.'),
  id: uuid7.describe('Number of the receipt.'),
  consultation: consultationId.describe('The consultation.'),
  at: instant.describe('When the comments came in, by the server’s clock.'),
  comments: z.array(seen).min(1).describe('The comments it is for.'),
  head: z
    .strictObject({
      length: z.int().min(1).describe('Events in the log by then.'),
      hash: sha256Hex.describe('Hash of the chain at that length.'),
    })
    .describe('Where the log stood.'),
})

/** The digests of all events of a log, in order: enough to compute the chain again, and tells nothing of what the events say. */
export const publishedLog = z.strictObject({
  format: z.literal('log-digests/1').describe('This shape. It changes only with its number.'),
  consultation: consultationId.describe('The consultation.'),
  length: z.int().min(0).describe('How many events.'),
  head: sha256Hex.describe('Hash of the chain after the last.'),
  digests: z.array(sha256Hex).describe('Oldest first.'),
  notice: z.string().optional().describe('What readers of the published list need to be told of the standing of the text.'),
})

export type Receipt = z.infer<typeof receipt>
export type PublishedLog = z.infer<typeof publishedLog>
