import { z } from 'zod'
import { recordBase, text } from '../common.ts'

/** A term and its meaning. */
export const glossaryTerm = z.strictObject({
  term: text.describe('The term, in small letters unless it is a name.'),
  abbreviation: text.optional().describe('Its short form.'),
  meaning: text.describe('What it means, in a sentence or two.'),
  synonyms: z.array(text).optional().describe('Other words people search for.'),
  ...recordBase,
})
