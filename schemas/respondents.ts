import { z } from 'zod'
import { consultationId, instant, nameText, opaqueReference } from './consultation-common.ts'
import { CAPACITIES } from './consultation-words.ts'

const respondent = z.strictObject({
  ref: opaqueReference.describe('What comments and the log call them.'),
  name: nameText.optional().describe('Name of the person.'),
  email: z.email().optional().describe('Where they can be written to.'),
  organisation: nameText.optional().describe('The organisation they answer for.'),
  capacity: z.enum(CAPACITIES).describe('For whom they speak.'),
  invitedAt: instant.optional().describe('When they were invited.'),
  revokedAt: instant.optional().describe('When the invitation was taken back.'),
})

/** The register of respondents: the only place with names and addresses. It is kept by the intake server and never exported. */
export const respondents = z.strictObject({
  format: z.literal('respondents/1').describe('This shape. It changes only with its number.'),
  consultation: consultationId.describe('The consultation.'),
  respondents: z.array(respondent).describe('Everybody who was invited or has answered.'),
})

export type RespondentData = z.infer<typeof respondent>
export type RespondentsData = z.infer<typeof respondents>
