import { z } from 'zod'
import { editionNumber, partialDate } from './common.ts'

const words = z.string()

/** The manual that a comparison is of. */
export const comparedManual = z.strictObject({
  title: words.describe('Full title.'),
  shortTitle: words.describe('Short title.'),
  publisher: words.describe('Who publishes it.'),
  language: words.describe('Language of the text.'),
})

/** One of the two editions of a comparison. */
export const comparedEdition = z.strictObject({
  number: editionNumber.describe('Number of the edition.'),
  title: words.describe('Name of the edition.'),
  status: z.enum(['draft', 'consultation', 'approved', 'in-force', 'superseded', 'withdrawn']).describe('Where it stands by its own edition.yaml.'),
  standing: words.describe('The same in words, with the date that belongs to it.'),
  publishedOn: partialDate.optional().describe('The day it was published.'),
  inForceFrom: partialDate.optional().describe('The day it takes effect.'),
  withdrawnOn: partialDate.optional().describe('The day it was withdrawn.'),
  lawAsAt: partialDate.describe('The law is stated as it stood on this day.'),
  digest: z
    .string()
    .regex(/^[0-9a-f]{64}$/)
    .describe('SHA-256 over all files of the edition.'),
})
