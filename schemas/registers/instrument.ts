import { z } from 'zod'
import { partialDate, readDepth, recordBase, text } from '../common.ts'

/** An Act or regulations, and the state of each over time. */
export const instrument = z.strictObject({
  title: text.describe('Name of the instrument.'),
  what: text.describe('What it does here.'),
  states: z
    .array(
      z.strictObject({
        from: partialDate.describe('Since when.'),
        state: text.describe('In force, proposed, amended ... in words.'),
        unconfirmed: z.boolean().optional().describe('true: the date was not confirmed.'),
      }),
    )
    .min(1)
    .describe('Oldest first. An edition shows the last one on or before its law-as-at date, and hides an instrument with none.'),
  read: readDepth.optional(),
  readNote: text.optional().describe('Which provisions were read.'),
  note: text.optional().describe('Anything a reader should know.'),
  ...recordBase,
})
