import { z } from 'zod'
import { audienceMark, duration, recordBase, reference, text } from '../common.ts'

/** A course, module or event. */
export const trainingModule = z.strictObject({
  title: text.describe('Title as printed.'),
  kind: z.enum(['core', 'add-on', 'cpd', 'awareness']).describe('What sort of training it is.'),
  cohorts: z.array(reference('cohorts')).optional().describe('The cohorts it prepares for.'),
  length: text.optional().describe('How long it takes.'),
  validFor: duration.optional().describe('How long it counts.'),
  level: z.enum(['national', 'regional', 'local']).optional().describe('Who runs it.'),
  status: text.optional().describe('Where it stands; an expected date is shown as expected.'),
  illustrative: z.boolean().optional().describe('true: invented.'),
  ...recordBase,
  audience: text.optional().describe('Who it is for, where that is not a cohort. Who may read the record is said by `readers`.'),
  readers: audienceMark.optional(),
})
