import { z } from 'zod'
import { day, recordBase, reference, text } from '../common.ts'

/** A headcount return of one region on one day. Numbers only, never people. */
export const headcountReturn = z.strictObject({
  date: day.describe('The day counted.'),
  region: reference('regions').describe('The region.'),
  rows: z
    .array(z.strictObject({ cohort: reference('cohorts').describe('The primary cohort.'), count: z.int().min(0).describe('How many.') }))
    .describe('One row a cohort.'),
  statedTotal: z.int().min(0).describe('The total as the region stated it.'),
  illustrative: z.boolean().optional().describe('true: invented.'),
  note: text.optional().describe('Anything a reader should know.'),
  ...recordBase,
})
