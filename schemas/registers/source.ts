import { z } from 'zod'
import { partialDate, recordBase, text } from '../common.ts'

/** Where statements come from. */
export const source = z.strictObject({
  title: text.describe('Name as printed.'),
  kind: z.enum(['report', 'account', 'law', 'guidance', 'illustrative']).describe('account: somebody’s reported account. illustrative: invented.'),
  date: partialDate.optional().describe('When it was published, as exact as known.'),
  note: text.optional().describe('Anything a reader should know.'),
  ...recordBase,
})
