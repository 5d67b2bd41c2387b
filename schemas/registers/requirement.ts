import { z } from 'zod'
import { duration, readDepth, recordBase, reference, text } from '../common.ts'

/** What the law makes the managed person do. Never a duty on a post, and never in an extract. */
export const requirement = z.strictObject({
  title: text.describe('Name as printed.'),
  cohorts: z.array(reference('cohorts')).min(1).describe('On whom.'),
  requirement: text.describe('What the person is to do.'),
  duration: duration.optional().describe('The time limit, if it is one period.'),
  law: text.describe('The provision.'),
  read: readDepth.optional(),
  ...recordBase,
})
