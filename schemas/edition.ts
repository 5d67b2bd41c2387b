import { z } from 'zod'
import { day, editionNumber, reference, silence, text } from './common.ts'

/** edition.yaml: what this edition is and its dates. */
export const edition = z.strictObject({
  edition: editionNumber.describe('Number of the edition that this text is, or will be.'),
  title: text.describe('Name of the edition, for example "Second edition".'),
  status: z.enum(['draft', 'consultation', 'approved', 'in-force', 'superseded', 'withdrawn']).describe('Where it stands.'),
  publishedOn: day.optional().describe('The day it was published.'),
  inForceFrom: day.optional().describe('The day it takes effect.'),
  withdrawnOn: day.optional().describe('The day it was withdrawn.'),
  lawAsAt: day.describe('The law is stated as it stood on this day.'),
  reviewBy: day.describe('When the whole is looked at again.'),
  consultation: z
    .strictObject({ opensOn: day.describe('First day for comments.'), closesOn: day.describe('Last day for comments.') })
    .optional()
    .describe('The period in which this text takes comments.'),
  approvedBy: reference('roles').optional().describe('The post that approves it.'),
  note: text.optional().describe('Anything a reader should know about the dates.'),
  silence: z.array(silence).optional().describe('Findings accepted for the edition as a whole.'),
})

export type EditionData = z.infer<typeof edition>
