import { z } from 'zod'
import { audienceMark, day, id, reference, silence, text } from './common.ts'
import { deadline } from './deadline.ts'

export const MODALITIES = ['must', 'must-not', 'should', 'should-not', 'may'] as const

export const share = z.strictObject({
  direction: z.enum(['out', 'in']).describe('out: we give it. in: we receive it.'),
  information: z.array(reference('information')).min(1).describe('What kinds of information.'),
  with: z.array(reference('agencies')).min(1).describe('With which agencies.'),
  gateway: reference('gateways').describe('The legal basis that allows it.'),
})

/** What one post must, must not, should, should not or may do. Its printed sentence is made from these fields. */
export const duty = z.strictObject({
  id: id.describe('Permanent; survives moves and renumbering.'),
  rev: z.int().min(1).describe('Raised when the meaning changes.'),
  modality: z.enum(MODALITIES).describe('How binding it is.'),
  role: reference('roles').describe('The one answerable post. A group only for should and may.'),
  support: z.array(reference('roles')).optional().describe('Posts that help; not answerable.'),
  action: text.describe('What is done, starting with a verb, no full stop: reads after "must".'),
  cohorts: z.array(reference('cohorts')).min(1).describe('Whom it is about: the union of these. "Everyone" is written out.'),
  except: z.array(reference('cohorts')).optional().describe('Cohorts it does not apply to.'),
  conditions: z.array(reference('condition-classes')).optional().describe('Applies only where the person has these conditions.'),
  trigger: text.optional().describe('What sets it off, as it reads after "When".'),
  deadline: deadline.optional(),
  shares: z.array(share).optional().describe('What information moves, to or from whom, under which gateway.'),
  record: text.optional().describe('The record that is kept.'),
  unless: text.optional().describe('What is recorded when it is not done. Required for should and should-not.'),
  scope: z.enum(['case', 'organisation']).describe('case: about one person. organisation: about the body; never on a cohort page.'),
  binding: z.enum(['law', 'internal', 'partner-agreement']).describe('What makes it binding.'),
  basis: z.array(reference('sources')).min(1).describe('Where it comes from.'),
  recommendations: z.array(reference('recommendations|themes')).optional().describe('The recommendations and themes it answers.'),
  training: z.array(reference('training')).optional().describe('Modules the post needs for it.'),
  overrides: z.array(reference('duties')).optional().describe('Duties this one is an exception to.'),
  personal: z.boolean().optional().describe('true: a deputy cannot do it.'),
  reviewBy: day.optional().describe('When this duty is looked at again, if before its section.'),
  audience: audienceMark.optional(),
  silence: z.array(silence).optional().describe('Findings accepted for this duty.'),
})

export type DutyData = z.infer<typeof duty>
export type Share = z.infer<typeof share>
export type Modality = (typeof MODALITIES)[number]
