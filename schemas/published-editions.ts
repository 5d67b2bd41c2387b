import { z } from 'zod'
import { day, editionNumber, text, versionAudience } from './common.ts'

const STATUSES = ['draft', 'consultation', 'approved', 'in-force', 'superseded', 'withdrawn'] as const
const sha256 = z.string().regex(/^[0-9a-f]{64}$/)

const common = {
  number: editionNumber.describe('Number of the edition.'),
  title: text.describe('Its name.'),
  lawAsAt: day.describe('The law is stated as it stood on this day.'),
  reviewBy: day.describe('When the whole is looked at again.'),
  digest: sha256.describe('SHA-256 over the paths and texts of its files; of a version that leaves something out, over what is left.'),
  audience: versionAudience.optional(),
  sections: z.int().min(0).describe('How many sections it has.'),
  duties: z.int().min(0).describe('How many duties it has.'),
  address: z.url().describe('Where it stands on the site; the address stays.'),
  data: z.url().describe('Its manual.json.'),
}

const post = z.strictObject({ id: text.describe('Id of the post.'), title: text.describe('Its title.') })

/** What every file that is published about all editions says first. */
export const publishedHeader = {
  notice: z
    .strictObject({ banner: text.describe('The notice in short.'), full: z.array(text).describe('The whole notice, a paragraph an item.') })
    .optional()
    .describe('What readers need to be told of the standing of the text.'),
  manual: z
    .strictObject({
      title: text.describe('Full title.'),
      shortTitle: text.describe('Short title.'),
      publisher: text.describe('Who publishes it.'),
      address: z.url().describe('Where the site stands.'),
      language: text.describe('Language of the text.'),
    })
    .describe('The manual.'),
}

/** editions.json: every published edition, and the draft. */
export const publishedEditions = z.strictObject({
  format: z.literal('editions/1').describe('This shape. It changes only with its number.'),
  ...publishedHeader,
  inForce: editionNumber.optional().describe('The edition that stands at the front; left out while nothing is in force.'),
  statusOn: day.optional().describe('The day to which `status` speaks: the last on which an edition was published or came to the front.'),
  editions: z
    .array(
      z.strictObject({
        ...common,
        status: z.enum(STATUSES).describe('Where it stands on the day of `statusOn`.'),
        publishedAs: z.enum(STATUSES).describe('Where it stood when it was published.'),
        publishedOn: day.describe('The day it was published.'),
        inForceFrom: day.optional().describe('The first day on which it is in force; left out where it never is.'),
        inForceTo: day.optional().describe('The last day on which it is in force; left out where none is known.'),
        withdrawnOn: day.optional().describe('The day it was withdrawn.'),
        approvedBy: post.describe('The post that signed it off.'),
        before: editionNumber.optional().describe('The edition before; the first has none.'),
        seal: sha256.describe('SHA-256 that closes its record, which names every file, the words of every section, and the record of the edition before.'),
      }),
    )
    .describe('Published editions, oldest first.'),
  draft: z
    .strictObject({
      ...common,
      status: z.enum(STATUSES).describe('Where it stands.'),
      consultation: z
        .strictObject({ opensOn: day.describe('First day for comments.'), closesOn: day.describe('Last day for comments.') })
        .optional()
        .describe('The period in which it takes comments.'),
    })
    .optional()
    .describe('The draft, where it is shown.'),
})

export type PublishedEditions = z.infer<typeof publishedEditions>
