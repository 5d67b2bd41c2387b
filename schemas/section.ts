import { z } from 'zod'
import { audienceMark, day, reference, SECTION_ID_PATTERN, silence, sources, text } from './common.ts'
import { duty } from './duty.ts'

export const sectionId = z.string().regex(SECTION_ID_PATTERN, 'chapter.section in small letters, for example devices.matching')

/** Front matter of a section: one MDX file, one page. */
export const section = z.strictObject({
  id: sectionId.describe('Permanent id, chapter.section.'),
  title: text.describe('Title as printed.'),
  summary: text.optional().describe('One sentence for lists and search; without it the first paragraph serves.'),
  movedFrom: sectionId.optional().describe('The id this text stood under in the edition before.'),
  cohorts: z.array(reference('cohorts')).min(1).describe('Who the section is about. "Everyone" is written out.'),
  owner: reference('roles').describe('The post that answers for this text.'),
  stage: reference('stages').optional().describe('Stage of management, where it differs from the chapter’s.'),
  lawAsAt: day.describe('The law is stated as it stood on this day.'),
  reviewBy: day.describe('When this text is looked at again.'),
  inForceFrom: day
    .optional()
    .describe('The day this text takes effect, where that is later than the edition. Until then the text of the edition before goes on.'),
  sources,
  related: z
    .array(
      z.strictObject({
        guidance: text.describe('Name of the other guidance.'),
        where: text.optional().describe('Chapter or paragraph.'),
        asAt: day.describe('The version that was compared.'),
      }),
    )
    .optional()
    .describe('Other guidance that this section mirrors.'),
  changeNote: text.optional().describe('What changed since the edition before, in one or two sentences.'),
  changeKind: z
    .enum(['editorial', 'substantive'])
    .optional()
    .describe('editorial: the words changed and the meaning did not. substantive: the meaning changed. Beside `changeNote`.'),
  audience: audienceMark.optional(),
  duties: z.array(duty).optional().describe('The duties this section holds; each is placed in the text with <Duty id="..." />.'),
  silence: z.array(silence).optional().describe('Findings accepted in this section.'),
})

export type SectionData = z.infer<typeof section>
