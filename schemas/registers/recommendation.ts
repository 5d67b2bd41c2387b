import { z } from 'zod'
import { partialDate, recordBase, reference, text } from '../common.ts'

/** A recommendation of an oversight body, with its dated history. The steps need not follow any order. */
export const recommendation = z.strictObject({
  title: text.describe('Short title.'),
  body: reference('agencies').describe('Who made it.'),
  text: text.describe('What it asks, in our words.'),
  owner: reference('roles').optional().describe('The post that answers it; left out while it is only being considered.'),
  answeredBy: z.array(reference('chapters|sections')).describe('Chapters and sections that answer it.'),
  history: z
    .array(
      z.strictObject({
        date: partialDate.describe('As exact as the source and no more.'),
        status: z
          .enum(['issued', 'accepted', 'in-progress', 'published', 'implemented', 'not-accepted', 'under-consideration', 'superseded', 'out-of-scope'])
          .describe('What happened.'),
        text: text.describe('What was reported.'),
        source: reference('sources').describe('Who reported it.'),
      }),
    )
    .min(1)
    .describe('Every step that a source gives.'),
  ...recordBase,
})
