import { z } from 'zod'
import { day, editionNumber, reference, text } from './common.ts'

/** What can become of an id between two editions. */
export const LINEAGE_KINDS = ['moved', 'split', 'merged', 'replaced', 'withdrawn'] as const

/** What has an id that an edition can lose. */
export const LINEAGE_THINGS = ['section', 'block', 'duty'] as const

const ids = z.array(z.string().trim().min(1, 'an id')).min(1)

/** One entry of lineage.yaml: what became of ids of the edition before. Entries are added at the end and never changed. */
export const lineageEntry = z.strictObject({
  in: editionNumber.describe('The edition in which it happened: the first without the old id.'),
  kind: z
    .enum(LINEAGE_KINDS)
    .describe('moved: one id to another. split: one into several. merged: several into one. replaced: others do its work now. withdrawn: gone.'),
  what: z.enum(LINEAGE_THINGS).describe('What the ids are of. A section that moves or goes takes its blocks along; a duty needs an entry of its own.'),
  from: ids.describe('Ids in the edition before.'),
  to: ids.optional().describe('Ids in this edition. Of something withdrawn: what to read instead.'),
  reason: text.optional().describe('Why, in a sentence that readers see. Needed where something is withdrawn.'),
  authority: reference('roles').optional().describe('The post that decided it.'),
  on: day.optional().describe('The day from which it holds, where that is not the day the edition takes effect.'),
})

/** lineage.yaml: what became of every published id that is no longer there, oldest first. */
export const lineage = z.array(lineageEntry)

export type LineageEntryData = z.infer<typeof lineageEntry>
