import { z } from 'zod'
import { day, editionNumber, text } from './common.ts'
import { consultationId, opaqueReference, uuid7 } from './consultation-common.ts'
import { VERDICTS } from './consultation-words.ts'

/** Something in the draft that was changed because of a comment. */
export const changeLink = z.strictObject({
  what: z.enum(['block', 'duty', 'section', 'register']).describe('What was changed.'),
  id: z.string().min(1).max(120).describe('Its id in the changed text; of something withdrawn, its old id. Of a register record, register/id.'),
  change: z.string().min(1).max(40).optional().describe('Number of the change in edition.yaml that tells of it, for example c01.'),
})

/** What is answered to a comment. */
export const answerWords = z.strictObject({
  verdict: z.enum(VERDICTS).describe('What was decided.'),
  says: text.describe('The answer, in words its respondent and every reader can follow.'),
  reason: text.optional().describe('Why. Needed for what is not accepted, accepted only in part, or out of scope.'),
  links: z.array(changeLink).optional().describe('What was changed because of it. Needed for what is accepted, whole or in part; nothing else has any.'),
  referredTo: text.optional().describe('Of something referred: to whom.'),
})

const answer = answerWords.extend({
  comment: uuid7.describe('The comment it answers.'),
  theme: consultationId.describe('Theme of the consultation.'),
  duplicateOf: uuid7.optional().describe('A comment that makes the same point; this one still has its own answer.'),
  proposedBy: opaqueReference.describe('Who wrote the answer.'),
  agreedBy: opaqueReference.describe('Who agreed to it: somebody else.'),
  agreedOn: day.describe('The day it was agreed.'),
  reviewed: z
    .array(
      z.strictObject({
        edition: editionNumber.describe('Number of the later edition, or of the draft, in which the meaning changed.'),
        on: day.describe('The day somebody looked.'),
        by: opaqueReference.describe('Who looked.'),
        says: text.describe('Why the answer still stands, or what was done about it.'),
      }),
    )
    .optional()
    .describe('Written when a later text changes what this answer had settled, and somebody has looked at it again. Published with the answer.'),
})

/** answers.yaml: the answer to every comment of a consultation, in the order in which the comments came. */
export const answers = z.strictObject({
  consultation: consultationId.describe('The consultation.'),
  answers: z.array(answer).describe('One for each comment that was neither withdrawn nor refused as late.'),
})

export type ChangeLink = z.infer<typeof changeLink>
export type AnswerWords = z.infer<typeof answerWords>
export type AnswerData = z.infer<typeof answer>
export type AnswersData = z.infer<typeof answers>
