import { z } from 'zod'
import { day, editionNumber, text } from './common.ts'
import { consultationId, localTime, sha256Hex } from './consultation-common.ts'

const named = z.strictObject({
  id: consultationId.describe('Small letters, digits and hyphens. Never used for anything else.'),
  title: text.describe('How readers see it.'),
})

/** consultation.yaml: a period in which a draft takes comments. */
export const consultation = z.strictObject({
  id: consultationId.describe('Also the name of its folder in consultations/ and part of its address.'),
  title: text.describe('What is consulted on.'),
  purpose: text.optional().describe('Why views are asked for, in a sentence or two.'),
  on: z
    .strictObject({
      edition: editionNumber.describe('Number of the edition whose text takes comments.'),
      digest: sha256Hex.optional().describe('SHA-256 of that text as the consultation opened. Written by the tool.'),
    })
    .describe('The text that is consulted on.'),
  opensOn: day.describe('First day: comments are taken from its beginning, by the clock of the time zone.'),
  closesAt: localTime.describe('Last minute in which a comment is in time, for example 2027-01-29T17:00.'),
  timeZone: z.string().refine(isTimeZone, 'a time zone such as Europe/London').describe('Whose clock the two are read by, for example Europe/London.'),
  late: z
    .strictObject({
      rule: z
        .enum(['refused', 'decided', 'admitted'])
        .describe('What becomes of late comments: all refused; a person decides on each; or all admitted up to a time.'),
      until: localTime.optional().describe('Of admitted: the last minute; what comes after it is decided by a person.'),
      words: text.describe('The rule in words that respondents read.'),
    })
    .describe('What becomes of comments that come in after the end.'),
  howToRespond: z.array(text).min(1).describe('Ways to respond, a paragraph an item.'),
  questions: z
    .array(named.extend({ help: text.optional().describe('What to think of in answering.') }))
    .optional()
    .describe('Questions about the whole.'),
  themes: z.array(named).min(1).describe('Headings under which comments are answered.'),
  privacy: z.array(text).min(1).describe('What is kept of respondents, why, how long and who sees it, a paragraph an item.'),
  disputeDays: z.int().min(0).max(365).optional().describe('Days after an answer is shown to its respondent in which it can be disputed.'),
  response: z
    .strictObject({
      publishedOn: day.describe('The day the response was published.'),
      head: sha256Hex.describe('Head of the log at closing: what receipts are held against.'),
    })
    .optional()
    .describe('Written when the response is published.'),
  illustrative: z.boolean().optional().describe('True where the consultation and its comments are invented.'),
  note: text.optional().describe('What readers need to be told besides.'),
})

export type ConsultationData = z.infer<typeof consultation>

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en-GB', { timeZone: name })
    return /^[A-Z]/.test(name)
  } catch {
    return false
  }
}
