import { z } from 'zod'
import { comment } from './comment.ts'
import { consultationId, instant } from './consultation-common.ts'
import { COMMENT_LIMITS } from './consultation-words.ts'

/** A comment of a file: what its writer chose. Who sent it and how it came in is decided when it is read. */
export const savedComment = comment.omit({ consultation: true, respondent: true, organisation: true, capacity: true, via: true })

/** The file of "save my comments": everything one person wrote for a consultation, to be kept, sent or gathered. */
export const savedComments = z.strictObject({
  format: z.literal('saved-comments/1').describe('This shape. It changes only with its number.'),
  consultation: consultationId.describe('The consultation.'),
  savedAt: instant.describe('When it was saved.'),
  organisation: z.string().max(COMMENT_LIMITS.name).optional().describe('The organisation that the writer named.'),
  notice: z.string().max(2_000).optional().describe('What readers of the manual need to be told of its standing.'),
  comments: z.array(savedComment).max(COMMENT_LIMITS.comments).describe('In the order in which they were written.'),
})

export type SavedComment = z.infer<typeof savedComment>
export type SavedComments = z.infer<typeof savedComments>
