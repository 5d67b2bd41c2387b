import { z } from 'zod'
import { day, editionNumber, partialDate, text } from './common.ts'
import { MODALITIES } from './duty.ts'
import { publishedHeader } from './published-editions.ts'

const named = z.strictObject({ id: text.describe('Permanent id.'), title: text.describe('What it is called.') })

const step = z.strictObject({
  date: partialDate.describe('As exact as the source and no more.'),
  after: z.enum(['yes', 'no', 'unclear']).describe('Whether it lies after the date of the edition.'),
  status: text.describe('What happened.'),
  text: text.describe('What was reported.'),
  source: named.describe('Who reported it.'),
})

const place = z.strictObject({
  id: text.describe('Permanent id.'),
  number: text.describe('Number in this edition.'),
  title: text.describe('Title as printed.'),
  address: z.url().describe('Where it stands; the address stays.'),
})

const answer = z.strictObject({
  id: text.describe('Permanent id.'),
  rev: z.int().min(1).describe('Raised when the meaning changes.'),
  fingerprint: text.describe('The same as long as the meaning is the same.'),
  number: text.optional().describe('Number of the paragraph that prints it.'),
  modality: z.enum(MODALITIES).describe('How binding it is.'),
  sentence: text.describe('The duty in full words.'),
  trigger: text.optional().describe('When it falls due.'),
  post: named.describe('The post that holds it.'),
  support: z.array(named).describe('Posts that help.'),
  cohorts: z.array(named).describe('Whom it is about.'),
  except: z.array(named).describe('Whom it does not apply to.'),
  conditions: z.array(named).describe('Conditions that a person has for it to apply.'),
  record: text.optional().describe('The record that is kept.'),
  illustrative: z.boolean().describe('true: every source of it is illustrative.'),
  begins: z
    .union([day, z.literal('later')])
    .optional()
    .describe('From when it holds, where that is later than the edition. later: its post begins in a later edition.'),
  section: named.describe('The section that it stands in.'),
  address: z.url().describe('Where it stands; the address stays.'),
})

/** recommendations/report.json of an edition: what was asked, its history, what answers it, and what is missing. */
export const recommendationReport = z.strictObject({
  format: z.literal('recommendation-report/1').describe('This shape. It changes only with its number.'),
  ...publishedHeader,
  edition: z
    .strictObject({
      number: editionNumber.describe('Number of the edition.'),
      title: text.describe('Its name.'),
      standing: text.describe('Where it stood when it was published, in words.'),
      publishedOn: day.optional().describe('The day it was published.'),
      inForceFrom: day.optional().describe('The day it takes effect.'),
      lawAsAt: day.describe('The law is stated as it stood on this day.'),
      reviewBy: day.describe('When the whole is looked at again.'),
      digest: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('SHA-256 over the paths and texts of its files.'),
    })
    .describe('The edition.'),
  address: z.url().describe('Where the report stands; the address stays.'),
  items: z
    .array(
      z.strictObject({
        kind: z.enum(['recommendation', 'theme']).describe('recommendation: made to those whom the manual binds. theme: something else that is tracked.'),
        id: text.describe('Permanent id.'),
        title: text.describe('Short title.'),
        by: text.describe('Who asked for it.'),
        text: text.describe('What it asks.'),
        owner: named.optional().describe('The post that answers for it.'),
        status: text.optional().describe('Where it stood on the date of the edition.'),
        since: partialDate.optional().describe('Since when.'),
        history: z.array(step).describe('Every step that a source gives, in order of time.'),
        answeredIn: z.array(place).describe('Chapters and sections that answer it.'),
        duties: z.array(answer).describe('Duties that answer it, in reading order.'),
        gaps: z
          .array(
            z.strictObject({
              code: z.enum(['no-section', 'no-duty', 'only-illustrative', 'begins-later', 'no-post', 'open']),
              words: text.describe('The gap in words.'),
            }),
          )
          .describe('What is missing.'),
        address: z.url().describe('Where it stands; the address stays.'),
      }),
    )
    .describe('Recommendations, then themes, in the order of their registers.'),
})

export type RecommendationReport = z.infer<typeof recommendationReport>
