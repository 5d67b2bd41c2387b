import { z } from 'zod'
import { day } from './common.ts'

const place = z.strictObject({
  file: z.string().describe('Path of the file, with forward slashes.'),
  line: z.int().min(1).describe('Line, counted from 1.'),
  column: z.int().min(1).describe('Column, counted from 1 in UTF-16 units.'),
  endColumn: z.int().min(2).describe('Column after the last character.'),
})

const finding = z.strictObject({
  code: z
    .string()
    .regex(/^NM\d{3}$/)
    .describe('Code of the check.'),
  severity: z.enum(['error', 'warning']).describe('An error stops publication.'),
  message: z.string().describe('The fault, in plain words.'),
  ...place.shape,
  label: z.string().optional().describe('A few words on the marked stretch.'),
  second: place
    .extend({ label: z.string().describe('A few words on it.') })
    .optional()
    .describe('The other place, where the fault lies between two.'),
  why: z.string().describe('What would go wrong for a post-holder.'),
  help: z.string().describe('The edit to make.'),
  fix: z
    .strictObject({
      file: z.string().describe('Path of the file.'),
      start: z.int().min(0).describe('First character that is replaced, in UTF-16 units from the start of the file.'),
      end: z.int().min(0).describe('Character after the last that is replaced.'),
      text: z.string().describe('What is written there.'),
    })
    .optional()
    .describe('The edit, where it is certain.'),
  declared: z
    .strictObject({ reason: z.string().describe('Why it is accepted.'), reviewBy: day.describe('When the decision is looked at again.') })
    .optional()
    .describe('Set where the finding was accepted in place: it does not count.'),
})

/** Findings of one check, as data. */
export const report = z.strictObject({
  format: z.literal('findings/1').describe('This shape. It changes only with its number.'),
  counts: z.strictObject({
    errors: z.int().describe('Errors that count.'),
    warnings: z.int().describe('Warnings that count.'),
    declared: z.int().describe('Findings accepted in place.'),
    fixable: z.int().describe('Errors and warnings that have a certain mend.'),
  }),
  findings: z.array(finding).describe('Sorted by file and place.'),
})

export type ReportData = z.infer<typeof report>
