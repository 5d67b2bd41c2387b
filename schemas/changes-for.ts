import { z } from 'zod'
import { REGISTER_NAMES } from './common.ts'
import { comparedEdition, comparedManual } from './compared-edition.ts'
import { EFFECTS } from './comparison.ts'

const named = z.strictObject({ id: z.string().describe('Permanent id.'), title: z.string().describe('Title as printed.') })

const duty = z.strictObject({
  id: z.string().describe('Permanent id.'),
  number: z.string().optional().describe('Display number, in the newer edition where it is there.'),
  sentence: z.string().describe('The duty as printed, in the newer edition where it is there.'),
  was: z.string().optional().describe('The duty as the older edition printed it, where that is another sentence.'),
  effect: z.enum(EFFECTS).describe('Whether more or less is asked than before.'),
  words: z.array(z.string()).describe('What changed, each in words.'),
  reasons: z.array(z.string()).describe('Why it is a duty of this post; of a cohort there are none.'),
  address: z.url().describe('Where it stands, for good.'),
})

const duties = z.strictObject({
  begins: z.array(duty).describe('What is newly to be done.'),
  ends: z.array(duty).describe('What is no longer to be done.'),
  differs: z.array(duty).describe('What is to be done differently.'),
  same: z.int().min(0).describe('How many duties stay as they are.'),
})

/** What a comparison of two editions means for one post, or for people in one cohort. */
export const changesFor = z.strictObject({
  format: z.literal('changes-for/1').describe('This shape. It changes only with its number.'),
  notice: z.string().optional().describe('What readers need to be told of the standing of the text.'),
  manual: comparedManual.describe('The manual.'),
  old: comparedEdition.describe('The older edition.'),
  new: comparedEdition.describe('The newer edition.'),
  for: named
    .extend({
      kind: z.enum(['role', 'cohort']).describe('A post or group of posts, or a cohort, overlay or group of cohorts.'),
      standing: z.enum(['stays', 'begins', 'ends', 'absent']).describe('Whether it is in both editions, only in one, or in neither.'),
    })
    .describe('Whom it is for.'),
  isNothing: z.boolean().describe('true: nothing changes for them.'),
  words: z.string().describe('The whole in a sentence or two.'),
  duties: duties.describe('Duties that a post holds, supports or has through a group; of a cohort, those that can apply to someone in it.'),
  asDeputy: duties.optional().describe('Of a post: duties it has only while it acts for another.'),
  training: z
    .strictObject({ begins: z.array(named).describe('Newly needed.'), ends: z.array(named).describe('No longer needed.') })
    .describe('Training of the post, by its own entry or by a duty of its own; of a cohort there is none.'),
  sections: z
    .array(
      named.extend({
        number: z.string().describe('Display number.'),
        words: z.string().describe('What became of it.'),
        changeNote: z.string().optional().describe('What its author says of the change.'),
        because: z.array(z.string()).describe('Why it is listed here.'),
        address: z.url().describe('Where it stands, for good.'),
      }),
    )
    .describe('Sections that changed and that the post answers for, or that hold its duties; of a cohort, those that are about it.'),
  records: z
    .array(
      named.extend({
        register: z.enum(REGISTER_NAMES).describe('The register.'),
        words: z.string().describe('What changed.'),
      }),
    )
    .describe('The register’s own entry, and of a cohort the requirements that the law makes of the person, where they changed.'),
})

export type ChangesFor = z.infer<typeof changesFor>
export type ChangedDuty = z.infer<typeof duty>
export type DutyTurnover = z.infer<typeof duties>
