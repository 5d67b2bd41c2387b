import { z } from 'zod'
import { editionNumber } from './common.ts'
import { consultationId, sha256Hex } from './consultation-common.ts'

const id = z.string().min(1).max(120)

/**
 * consulted-text.json: the words of a draft that was consulted on, as they were when the consultation opened. A draft goes on changing;
 * without this nobody could tell later what a comment was about, or that what was accepted changed anything.
 */
export const consultedText = z.strictObject({
  format: z.literal('consulted-text/1').describe('This shape. It changes only with its number.'),
  consultation: consultationId.describe('The consultation.'),
  edition: editionNumber.describe('Number that the draft had.'),
  digest: sha256Hex.describe('SHA-256 of the draft.'),
  sections: z.array(z.strictObject({ id: id.describe('Its id.'), title: z.string().describe('Its title.') })).describe('Sections, in reading order.'),
  blocks: z
    .array(
      z.strictObject({
        id: id.describe('Its id.'),
        what: z.enum(['block', 'duty']).describe('What it is.'),
        section: id.describe('The section it stood in.'),
        words: z.string().describe('Its words, as pages printed them.'),
        isHeading: z.boolean().describe('Whether it is a heading.'),
      }),
    )
    .describe('Blocks and duties with an id, in reading order.'),
})

export type ConsultedText = z.infer<typeof consultedText>
