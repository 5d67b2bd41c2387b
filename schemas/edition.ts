import { z } from 'zod'
import { day, editionNumber, reference, SECTION_ID_PATTERN, silence, text } from './common.ts'

/** What kind of change a line of an edition's list of changes is. */
export const CHANGE_KINDS = [
  'law-new',
  'law-changed',
  'withdrawn',
  'moved',
  'split',
  'merged',
  'renumbered',
  'renamed',
  'reassigned',
  'modality',
  'deadline',
  'cohorts',
  'new-role',
  'new-duties',
  'correction',
  'editorial',
  'consultation',
  'table',
] as const

// Sections and duties of a change can be those of the edition before, so they are looked up in both.
const change = z.strictObject({
  id: z
    .string()
    .regex(/^c\d{2,3}$/, 'c and two digits, for example c01')
    .describe('Number of the change in this edition, for example c01.'),
  kind: z.enum(CHANGE_KINDS).describe('What kind of change it is.'),
  sections: z
    .array(z.string().regex(SECTION_ID_PATTERN, 'chapter.section in small letters, for example devices.matching'))
    .min(1)
    .describe('The sections it touches; one that is withdrawn or moved by its old id.'),
  duties: z.array(z.string().min(1)).min(1).optional().describe('The duties it touches.'),
  what: text.describe('What changed, in a sentence that readers see.'),
  basis: text.optional().describe('Why, or where it comes from.'),
})

const rename = z.strictObject({
  from: text.describe('What the edition before says.'),
  to: text.describe('What this edition says in its place.'),
  note: text.optional().describe('Why, or where it does not hold.'),
})

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
  renames: z.array(rename).optional().describe('Terms renamed throughout; a comparison says each once and need not mark every place.'),
  changes: z.array(change).optional().describe('What changed since the edition before, in the order readers see it.'),
  silence: z.array(silence).optional().describe('Findings accepted for the edition as a whole.'),
})

export type EditionData = z.infer<typeof edition>
export type EditionChange = z.infer<typeof change>
export type TermRename = z.infer<typeof rename>
