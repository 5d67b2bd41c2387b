import { z } from 'zod'
import { comparedEdition, comparedManual } from './compared-edition.ts'

const named = z.strictObject({ id: z.string().describe('Permanent id.'), title: z.string().describe('Title as printed.') })
const ids = z.array(z.string())

const concerned = named.extend({
  words: z.string().describe('What changes for them, in a sentence or two.'),
  begins: ids.describe('Ids of duties that begin.'),
  ends: ids.describe('Ids of duties that end.'),
  differs: ids.describe('Ids of duties that are done differently.'),
})

/** What a change of the text does to those it concerns: made by `manual impact` for an author, before anything is published. */
export const impact = z.strictObject({
  format: z.literal('impact/1').describe('This shape. It changes only with its number.'),
  notice: z.string().optional().describe('What readers need to be told of the standing of the text.'),
  manual: comparedManual.describe('The manual.'),
  old: comparedEdition.describe('What the text is held against.'),
  new: comparedEdition.describe('The text as it stands.'),
  isNothing: z.boolean().describe('true: nothing that anyone reads or does has changed.'),
  sections: z.array(named.extend({ words: z.string().describe('What became of it.') })).describe('Sections that changed.'),
  duties: z
    .array(named.extend({ words: z.array(z.string()).describe('Each change in words.') }))
    .describe('Duties that changed, begin or end; the title is the sentence.'),
  roles: z.array(concerned).describe('Posts and groups for which something changes.'),
  cohorts: z.array(concerned).describe('Primary cohorts and overlays for which a duty changes.'),
  training: z.array(named.extend({ roles: z.array(named).describe('Posts that newly need it.') })).describe('Training that a post newly needs.'),
  recommendations: z
    .array(
      named.extend({
        duties: ids.describe('Ids of changed duties that answer it, in either text.'),
        sections: ids.describe('Ids of changed sections that answer it.'),
        isUnanswered: z.boolean().describe('true: a duty answered it before and none does now.'),
      }),
    )
    .describe('Recommendations and themes whose answers are touched.'),
  comments: z
    .array(
      z.strictObject({
        consultation: z.string().describe('Id of the consultation.'),
        what: z.enum(['section', 'duty']).describe('What they are on: a section and all in it, or one duty.'),
        id: z.string().describe('Id of that.'),
        count: z.int().min(1).describe('Comments on it that have no agreed answer yet.'),
      }),
    )
    .optional()
    .describe('Open comments on what changed; left out where no consultation was looked at.'),
})

export type Impact = z.infer<typeof impact>
