import { z } from 'zod'
import { recordBase, reference, text } from '../common.ts'

/** A region and its posts, never people. */
export const region = z.strictObject({
  title: text.describe('Name as printed.'),
  scope: z.enum(['in-scope', 'liaison', 'example']).describe('in-scope: carries duties. liaison: named only. example: a placeholder for invented figures.'),
  posts: z
    .array(z.strictObject({ role: reference('roles').describe('The post.'), number: z.int().min(0).describe('How many.') }))
    .describe('Posts in the region.'),
  illustrative: z.boolean().optional().describe('true: the numbers are invented.'),
  note: text.optional().describe('Anything a reader should know.'),
  ...recordBase,
})
