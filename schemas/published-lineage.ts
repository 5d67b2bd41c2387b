import { z } from 'zod'
import { lineage } from './lineage.ts'
import { publishedHeader } from './published-editions.ts'

/** lineage.json: what became of every published id that an edition no longer has. */
export const publishedLineage = z.strictObject({
  format: z.literal('lineage/1').describe('This shape. It changes only with its number.'),
  ...publishedHeader,
  entries: lineage.describe('Oldest first. Entries of a draft are those whose edition is not published yet.'),
})

export type PublishedLineage = z.infer<typeof publishedLineage>
