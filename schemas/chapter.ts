import { z } from 'zod'
import { reference, text } from './common.ts'

/** chapter.yaml in each chapter folder: its title and the order of its sections. */
export const chapter = z.strictObject({
  id: z
    .string()
    .regex(/^[a-z][a-z0-9]*(?:-[a-z0-9]+)*$/, 'small letters, digits and hyphens')
    .describe('Permanent id; the first half of its sections’ ids.'),
  title: text.describe('Title as printed.'),
  purpose: text.describe('What the chapter is for, in one sentence.'),
  stage: reference('stages').optional().describe('Stage of management its sections belong to.'),
  sections: z.array(z.string()).min(1).describe('File names of its sections without .mdx, in reading order.'),
})

export type ChapterData = z.infer<typeof chapter>
