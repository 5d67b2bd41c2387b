import { z } from 'zod'
import { recordBase, reference, text } from '../common.ts'

/** A function of management, and where its duties stand: a row of the coverage matrix. */
export const managementFunction = z.strictObject({
  title: text.describe('Name as printed.'),
  sections: z.array(reference('chapters|sections')).min(1).describe('Chapters and sections whose duties serve it.'),
  cohorts: z.array(reference('cohorts')).optional().describe('Only these need it; without it, everyone does.'),
  ...recordBase,
})
