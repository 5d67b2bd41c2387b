import { z } from 'zod'
import { answerWords } from './answers.ts'
import { commentTarget, quote } from './comment.ts'
import { editionNumber, text } from './common.ts'
import { consultationId, instant, sha256Hex, uuid7 } from './consultation-common.ts'
import { anchorPlace } from './consultation-event.ts'
import { ANCHOR_OUTCOMES, CAPACITIES, CLASSIFICATIONS, RECEIVED_VIA } from './consultation-words.ts'

/** States of a comment on its way in. */
export const SUBMISSION_STATES = ['draft', 'with-coordinator', 'submitted', 'receipted', 'late', 'admitted', 'refused', 'withdrawn', 'superseded'] as const

/** States of the answer to a comment. */
export const ANSWER_STATES = ['received', 'screened', 'triaged', 'proposed', 'agreed', 'published', 'disputed'] as const

const publicPart = z.strictObject({
  what: commentTarget.shape.what,
  id: commentTarget.shape.id,
  quote: quote.optional().describe('Which words of it.'),
})

/** A comment as readers may see it: words that are withheld or redacted are not in it, and names only by consent. */
export const publicComment = z.strictObject({
  id: uuid7.describe('The comment.'),
  number: z.int().min(1).describe('Number in the consultation, in the order in which comments came in.'),
  target: publicPart
    .extend({
      draft: commentTarget.shape.draft,
      edition: editionNumber.describe('Number of the edition that the draft will be.'),
      digest: sha256Hex.describe('SHA-256 of the draft as its writer saw it.'),
      section: commentTarget.shape.section,
      further: z.array(publicPart).optional().describe('Other blocks that the same words run on into.'),
    })
    .describe('What it is about.'),
  text: z.string().optional().describe('What it says, with [redacted: reason] in place of what is redacted; nothing where it is withheld.'),
  proposed: z.string().optional().describe('The wording it proposes, likewise.'),
  dissent: z.string().optional().describe('What colleagues said who do not agree with it.'),
  withheld: text.optional().describe('Why its words are not published.'),
  redactions: z.int().min(0).describe('How many stretches are redacted.'),
  classification: z.enum(CLASSIFICATIONS).describe('What kind of point it makes.'),
  capacity: z.enum(CAPACITIES).describe('For whom its writer speaks.'),
  organisation: z.string().optional().describe('The organisation, where it may be named.'),
  name: z.string().optional().describe('The writer, where they may be named.'),
  gathers: z.int().min(0).describe('Comments of colleagues that were merged into it.'),
  via: z.enum(RECEIVED_VIA).describe('How it came in.'),
  receivedAt: instant.describe('When it came in.'),
  submission: z.enum(SUBMISSION_STATES).describe('Where it stands on its way in.'),
  late: z
    .strictObject({ admitted: z.boolean().describe('Whether it counts.'), reason: text.optional().describe('Why.') })
    .optional()
    .describe('Of one that came late: what was decided, and why.'),
  state: z.enum(ANSWER_STATES).describe('Where its answer stands.'),
  theme: consultationId.optional().describe('Theme it was given.'),
  duplicateOf: uuid7.optional().describe('A comment that makes the same point.'),
  answer: answerWords.optional().describe('The answer, once it is published.'),
  disputed: z
    .strictObject({ upheld: text.optional().describe('Why the answer stands.') })
    .optional()
    .describe('Given where its respondent disputed the answer; upheld: why it stands.'),
  anchors: z
    .array(
      z.strictObject({ outcome: z.enum([...ANCHOR_OUTCOMES, 'confirmed']).describe('What was found, or that a person confirmed it.'), place: anchorPlace }),
    )
    .describe('Where it stands in later drafts, oldest first.'),
})

/** comments.json of a consultation: the record as it is published. */
export const closedRecord = z.strictObject({
  format: z.literal('consultation-record/1').describe('This shape. It changes only with its number.'),
  consultation: consultationId.describe('The consultation.'),
  log: z
    .strictObject({ length: z.int().min(0).describe('Events in the log.'), head: sha256Hex.describe('Hash of the chain after the last.') })
    .describe('The log that the record was made from.'),
  comments: z.array(publicComment).describe('In the order in which they came in.'),
})

export type SubmissionStateName = (typeof SUBMISSION_STATES)[number]
export type AnswerStateName = (typeof ANSWER_STATES)[number]
export type PublicComment = z.infer<typeof publicComment>
export type ClosedRecord = z.infer<typeof closedRecord>
