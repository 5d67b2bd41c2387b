import { z } from 'zod'
import { recordBase, reference, text } from '../common.ts'

/** A post, never a person; or a group of posts. */
export const role = z.strictObject({
  title: text.describe('Title as printed in lists.'),
  name: text.describe('How it stands in a sentence after "the".'),
  kind: z.enum(['post', 'group']).describe('A post can answer for a duty; a group only for should and may.'),
  side: z.enum(['own', 'partner']).describe('own: bound by this manual. partner: by agreement only.'),
  agency: reference('agencies').optional().describe('The body the post belongs to.'),
  grade: text.optional().describe('Rank or grade.'),
  summary: text.describe('What the post is for.'),
  memberOf: z.array(reference('roles')).optional().describe('Groups it belongs to.'),
  deputyFor: z.array(reference('roles')).optional().describe('Posts it acts for in their absence.'),
  training: z.array(reference('training')).optional().describe('Modules required of the post.'),
  ...recordBase,
})
