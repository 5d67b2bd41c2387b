import { z } from 'zod'
import { LINEAGE_KINDS } from './lineage.ts'

const count = z.int().min(0)
const words = z.string()
const named = z.strictObject({ id: z.string().describe('Permanent id.'), title: z.string().describe('Title as printed.') })

/** One field that has another value. */
export const fieldChange = z.strictObject({
  field: z.string().describe('Name of the authored field.'),
  old: z.unknown().optional().describe('Its value in the older edition; left out where there was none.'),
  new: z.unknown().optional().describe('Its value in the newer edition; left out where there is none.'),
  words: words.describe('The change in words.'),
})

const sectionPlace = z.strictObject({
  id: z.string().describe('Id in that edition.'),
  number: z.string().describe('Display number in that edition.'),
  title: z.string().describe('Title in that edition.'),
  chapter: named.describe('Its chapter in that edition.'),
  owner: named.describe('The post that answers for the text in that edition.'),
  address: z.url().describe('Where it stands in that edition, for good.'),
})

const blockCounts = z.strictObject({
  added: count.describe('Blocks that are new.'),
  removed: count.describe('Blocks that are gone.'),
  edited: count.describe('Blocks that read otherwise, those split or merged among them.'),
  moved: count.describe('Blocks that stand elsewhere in the section and read the same.'),
})

const lineageNote = z.strictObject({
  kind: z.enum(LINEAGE_KINDS).describe('What became of the ids.'),
  from: z.array(z.string()).describe('Ids in the edition before.'),
  to: z.array(z.string()).describe('Ids in the later edition.'),
  reason: words.optional().describe('Why.'),
  authority: named.optional().describe('The post that decided it.'),
})

export const SECTION_STATUSES = ['unchanged', 'renamed-only', 'changed', 'moved', 'split', 'merged', 'added', 'withdrawn'] as const

/** What became of one section. */
export const sectionChange = z.strictObject({
  id: z.string().describe('Id in the newer edition; of a withdrawn section, in the older.'),
  status: z
    .enum(SECTION_STATUSES)
    .describe(
      'unchanged: its authored text, front matter and duties are the same. renamed-only: the same but for declared renames. changed: edited. moved: stands under another id. split: part of it went elsewhere. merged: took in text of another. added, withdrawn: in one edition only. Dates of review and of the law, block ids and display numbers do not count as text.',
    ),
  edited: z.boolean().describe('Whether its authored text, front matter or duties changed; of a moved section, beside the move.'),
  generatedOnly: z.boolean().describe('true: nothing authored changed, but words that are made from registers and duties print otherwise.'),
  old: sectionPlace.optional().describe('Where it stood in the older edition.'),
  new: sectionPlace.optional().describe('Where it stands in the newer edition.'),
  renumbered: z.boolean().describe('Whether its display number is another.'),
  changeNote: words.optional().describe('What its author says of the change.'),
  changeKind: z.enum(['editorial', 'substantive']).optional().describe('editorial: by its author’s word, the meaning did not change.'),
  fields: z.array(fieldChange).describe('Front matter that changed, dates apart.'),
  blocks: blockCounts.optional().describe('How many blocks differ, where the section is in both editions and its text was edited.'),
  renames: count.describe('Places in which a declared rename was made.'),
  duties: z.array(z.string()).describe('Ids of its duties, in either edition, that are not unchanged.'),
  lineage: lineageNote.optional().describe('What the lineage says of it.'),
  words: words.describe('The change in a few words.'),
})

export type SectionChange = z.infer<typeof sectionChange>
export type FieldChange = z.infer<typeof fieldChange>
