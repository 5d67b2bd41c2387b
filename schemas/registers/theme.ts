import { z } from 'zod'
import { partialDate, recordBase, reference, text } from '../common.ts'

/** Something else to track that is not a recommendation to us: a finding, an account, a planned inspection. */
export const theme = z.strictObject({
  title: text.describe('Short title.'),
  saidBy: text.describe('Who said it and when, as printed.'),
  date: partialDate.optional().describe('When, as exact as the source.'),
  text: text.describe('What it says, in our words.'),
  answeredBy: z.array(reference('chapters|sections')).describe('Chapters and sections that answer it.'),
  standing: z
    .enum(['tracked', 'reported-account', 'not-accepted', 'horizon', 'out-of-scope'])
    .describe(
      'tracked: answered here. reported-account: somebody’s account, not a finding. not-accepted: made and not accepted. horizon: may change the manual later. out-of-scope: noted only.',
    ),
  ...recordBase,
})
