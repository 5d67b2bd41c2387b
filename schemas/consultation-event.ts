import { z } from 'zod'
import { answerWords } from './answers.ts'
import { comment } from './comment.ts'
import { editionNumber, text } from './common.ts'
import { actor, consultationId, instant, opaqueReference, sha256Hex, uuid7 } from './consultation-common.ts'
import { ANCHOR_OUTCOMES } from './consultation-words.ts'

const reason = text.max(5_000)
const offset = z.int().min(0)

/** Words of a comment that are not published, by code points of that field. */
export const redaction = z.strictObject({
  field: z.enum(['text', 'proposed', 'dissent', 'quote', 'organisation']).describe('Where they stand.'),
  start: offset.describe('First code point.'),
  end: offset.describe('The first one after them.'),
  reason: reason.describe('Why they are not published, in words that readers see.'),
})

/** Where a comment stands in one draft. */
export const anchorPlace = z.strictObject({
  digest: sha256Hex.describe('SHA-256 of that draft.'),
  edition: editionNumber.describe('Its number.'),
  what: z.enum(['block', 'duty', 'section']).optional().describe('What it stands on; nothing where it stands nowhere.'),
  id: z.string().min(1).max(120).optional().describe('Id of that.'),
  start: offset.optional().describe('Where its words begin in the words of the block, in code points; nothing where it is about the whole.'),
  end: offset.optional().describe('Where they end.'),
  heading: z.string().max(120).optional().describe('Of an orphan: id of the nearest heading or section that is still there.'),
})

const about = { comment: uuid7.describe('The comment.') }
const base = {
  seq: z.int().min(0).describe('Place in the log, from 0.'),
  at: instant.describe('When it was written to the log, by the server’s clock.'),
  by: actor.describe('Who did it.'),
  consultation: consultationId.describe('The consultation.'),
  salt: z
    .string()
    .regex(/^[0-9a-f]{32}$/, '32 hexadecimal digits')
    .describe('16 random bytes, so that nobody can guess an event from its digest.'),
  previous: sha256Hex.describe('The hash before it in the chain; 64 zeros at the start.'),
}
const event = <Type extends string, Data extends z.ZodType>(type: Type, data: Data) => z.strictObject({ ...base, type: z.literal(type), data })

/** One line of the log of a consultation. Everything that is known of a comment is what its events add up to. */
export const consultationEvent = z.discriminatedUnion('type', [
  event('consultation.opened', z.strictObject({ digest: sha256Hex.describe('SHA-256 of the draft.'), edition: editionNumber.describe('Its number.') })),
  event(
    'draft.kept',
    z.strictObject({
      digest: sha256Hex.describe('SHA-256 of a draft that comments are taken on.'),
      edition: editionNumber.describe('Its number.'),
      words: sha256Hex.describe('SHA-256 of its words as they are kept, in the order of the draft.'),
    }),
  ),
  event('consultation.closed', z.strictObject({ received: z.int().min(0).describe('Comments received, those withdrawn since included.') })),
  event('comment.gathered', z.strictObject({ comment: comment.describe('The comment, as its writer gave it to the coordinator.') })),
  event(
    'comment.submitted',
    z.strictObject({
      comment: comment.describe('The comment, whole.'),
      arrivedAt: instant
        .optional()
        .describe('When it reached the server, where that was before it was written to the log. It decides whether the comment is late.'),
    }),
  ),
  event('comment.receipted', z.strictObject({ ...about, receipt: uuid7.describe('The receipt that was given.') })),
  event('comment.late', z.strictObject(about)),
  event('comment.admitted', z.strictObject({ ...about, reason: reason.describe('Why it counts although it was late.') })),
  event('comment.refused', z.strictObject({ ...about, reason: reason.describe('Why it does not count.') })),
  event('comment.withdrawn', z.strictObject({ ...about, reason: reason.optional().describe('Why, if the respondent said so.') })),
  event('comment.superseded', z.strictObject({ ...about, by: uuid7.describe('The comment that takes its place.') })),
  event('comment.redacted', z.strictObject({ ...about, spans: z.array(redaction).max(200).describe('All that is redacted; an empty list takes it back.') })),
  event('comment.withheld', z.strictObject({ ...about, reason: reason.describe('Why none of its words are published.') })),
  event('answer.screened', z.strictObject({ ...about, note: reason.optional().describe('What the reader of the comment noticed. Not published.') })),
  event(
    'answer.triaged',
    z.strictObject({
      ...about,
      theme: consultationId.describe('Theme of the consultation.'),
      owner: opaqueReference.optional().describe('Who is to answer it.'),
      duplicateOf: uuid7.optional().describe('A comment that makes the same point. This one keeps its own line and gets its own answer.'),
    }),
  ),
  event('answer.proposed', z.strictObject({ ...about, answer: answerWords.describe('The answer.') })),
  event('answer.agreed', z.strictObject(about)),
  event('answer.returned', z.strictObject({ ...about, reason: reason.describe('What is to be thought about again.') })),
  event('answer.published', z.strictObject(about)),
  event('answer.disputed', z.strictObject({ ...about, reason: reason.describe('What the respondent holds against it.') })),
  event('answer.upheld', z.strictObject({ ...about, reason: reason.describe('Why the answer stands.') })),
  event('answer.reopened', z.strictObject({ ...about, reason: reason.describe('Why a settled comment is looked at again.') })),
  event('anchor.assessed', z.strictObject({ ...about, outcome: z.enum(ANCHOR_OUTCOMES).describe('What was found.'), place: anchorPlace })),
  event('anchor.confirmed', z.strictObject({ ...about, place: anchorPlace.describe('Where a person says it stands; without an id, nowhere.') })),
])

export type Redaction = z.infer<typeof redaction>
export type AnchorPlace = z.infer<typeof anchorPlace>
export type ConsultationEvent = z.infer<typeof consultationEvent>
export type ConsultationEventType = ConsultationEvent['type']
