import { z } from 'zod'
import { day, editionNumber, text } from './common.ts'

const sha256 = z.string().regex(/^[0-9a-f]{64}$/, 'a SHA-256 in hexadecimal')

const dutyMark = z.strictObject({
  rev: z.int().min(1).describe('Its revision.'),
  fingerprint: z.string().describe('Its meaning: the start of a SHA-256.'),
  fields: z.string().describe('A few digits for each field of its meaning: they say which one changed.'),
})

const sectionRecord = z.strictObject({
  title: text.describe('Its title.'),
  number: z.string().describe('Its display number in this edition, such as 4.1.'),
  inForceFrom: day.optional().describe('The day its text takes effect, where that is later than the edition.'),
  file: z.string().describe('Its file, from the folder of the edition.'),
  words: sha256.describe('SHA-256 of all words of its page, as they were rendered.'),
  lines: z.string().describe('The first eight digits of the SHA-256 of each line of these words, one after the other: they find the line that differs.'),
  source: sha256.describe('SHA-256 of its title and text as written, without block ids and with white space made even.'),
  blocks: z.array(z.string()).describe('Ids of its blocks, in reading order.'),
  duties: z.record(z.string(), dutyMark).describe('Its duties by id.'),
})

/** edition.json of a published edition: what was published, so that any later change of it is found. Written by `manual edition publish`. */
export const editionRecord = z.strictObject({
  format: z.literal(1).describe('Form of this record.'),
  edition: editionNumber.describe('Number of the edition.'),
  title: text.describe('Name of the edition.'),
  status: z.string().describe('Where it stood when it was published.'),
  publishedOn: day.describe('The day it was published.'),
  inForceFrom: day.optional().describe('The day it takes effect.'),
  lawAsAt: day.describe('The law is stated as it stood on this day.'),
  approvedBy: z
    .strictObject({ role: z.string().describe('Id of the post.'), title: text.describe('Its title in this edition.') })
    .describe('The post that signed it off.'),
  toolVersion: text.describe('Version of the toolkit that rendered the words.'),
  digest: sha256.describe('SHA-256 over the paths and texts of its files.'),
  before: z
    .strictObject({ edition: editionNumber.describe('Its number.'), record: sha256.describe('SHA-256 of its edition.json.') })
    .optional()
    .describe('The edition before; the first has none.'),
  files: z.record(z.string(), sha256).describe('SHA-256 of every file, by its path from the folder of the edition.'),
  sections: z.record(z.string(), sectionRecord).describe('Its sections by id, in reading order.'),
  seal: sha256.describe('SHA-256 of this file up to the line above this one.'),
})

export type EditionRecord = z.infer<typeof editionRecord>
export type DutyMark = z.infer<typeof dutyMark>
export type SectionRecord = z.infer<typeof sectionRecord>
