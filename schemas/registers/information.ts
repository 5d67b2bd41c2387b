import { z } from 'zod'
import { recordBase, text } from '../common.ts'

/** A kind of information that can be shared. */
export const information = z.strictObject({
  title: text.describe('Name as printed.'),
  detail: text.optional().describe('What it takes in.'),
  ...recordBase,
})
