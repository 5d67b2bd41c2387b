import { z } from 'zod'
import { comparedEdition, comparedManual } from './compared-edition.ts'
import { sectionChange } from './section-change.ts'

const block = z.strictObject({
  kind: z.enum(['same', 'edited', 'added', 'removed', 'moved', 'split', 'merged']).describe('What became of the block.'),
  oldId: z.string().optional().describe('Its id in the older edition.'),
  newId: z.string().optional().describe('Its id in the newer edition.'),
  tag: z.string().describe('The HTML element it prints as.'),
  oldText: z.string().optional().describe('Its words in the older edition.'),
  newText: z.string().optional().describe('Its words in the newer edition.'),
  edits: z.int().min(0).optional().describe('Stretches of words or formatting that changed in it.'),
  details: z.array(z.string()).describe('Changes that are not of words, in words: another link, list, picture, cell span.'),
  from: z.string().optional().describe('Of a moved block: id of its old place in the redline.'),
  to: z.string().optional().describe('Of a moved block: id of its new place in the redline.'),
})

/** The redline of one section in two editions, as data. */
export const sectionRedlineData = z.strictObject({
  format: z.literal('section-redline/1').describe('This shape. It changes only with its number.'),
  notice: z.string().optional().describe('What readers need to be told of the standing of the text.'),
  manual: comparedManual.describe('The manual.'),
  old: comparedEdition.describe('The older edition.'),
  new: comparedEdition.describe('The newer edition.'),
  section: sectionChange.describe('What became of the section.'),
  isChanged: z.boolean().describe('Whether the printed section differs; numbers of paragraphs do not count.'),
  blocks: z.array(block).describe('Every block of both sides, in the order of the redline.'),
  html: z.string().describe('The redline as HTML: insertions, deletions, and what the markup of a redline says of moves and links.'),
})

export type SectionRedlineData = z.infer<typeof sectionRedlineData>
