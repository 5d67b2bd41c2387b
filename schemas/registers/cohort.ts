import { z } from 'zod'
import { recordBase, reference, text } from '../common.ts'

/** A type of person, an overlay added on top, or a named group of types. */
export const cohort = z.strictObject({
  kind: z.enum(['cohort', 'overlay', 'group']).describe('cohort: each person has exactly one. overlay: added on top. group: a name for several.'),
  title: text.describe('Title as printed.'),
  definition: text.optional().describe('Who belongs to it.'),
  broader: z.array(reference('cohorts')).optional().describe('Groups directly above it. Makes the partial order; members are computed.'),
  concurrent: z.boolean().optional().describe('true: may also run beside another primary cohort.'),
  legalBasis: text.optional().describe('The law it rests on.'),
  starts: text.optional().describe('When a person enters it.'),
  ends: text.optional().describe('When a person leaves it.'),
  lead: reference('agencies').optional().describe('The agency that leads.'),
  leadNote: text.optional().describe('A few words after the lead agency’s name.'),
  contribution: text.optional().describe('What our own side contributes.'),
  moves: z
    .array(z.strictObject({ to: reference('cohorts').describe('The cohort after the move.'), when: text.describe('The event.') }))
    .optional()
    .describe('Moves to other cohorts.'),
  ...recordBase,
})
