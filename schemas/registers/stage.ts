import { z } from 'zod'
import { recordBase, text } from '../common.ts'

/** A stage of management; their order in the file is their order in time. */
export const stage = z.strictObject({
  title: text.describe('Name as printed.'),
  ...recordBase,
})
