import { z } from 'zod'
import { readDepth, recordBase, text } from '../common.ts'

/** A legal basis that allows information to be shared. It never compels. */
export const gateway = z.strictObject({
  title: text.describe('The provision.'),
  allows: text.describe('What it allows, in plain words.'),
  read: readDepth.optional(),
  ...recordBase,
})
