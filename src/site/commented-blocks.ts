import { type DraftBlock, draftWords } from '#engine'
import { perEdition } from './per-edition.ts'

/** A paragraph, item, table, note or duty that takes comments, with its display number and its words. */
export interface CommentedBlock extends DraftBlock {
  readonly number: string
}

/** The numbered blocks of each section, in reading order: what a comment can be about besides the section itself. */
export const commentedBlocks = perEdition((edition): ReadonlyMap<string, readonly CommentedBlock[]> => {
  const { blocks } = draftWords(edition)
  const words = new Map(blocks.map((block) => [block.id, block]))
  return new Map(
    [...edition.sections.values()].map((section) => [
      section.id,
      section.blocks.flatMap(({ id, number }) => {
        const block = id === undefined ? undefined : words.get(id)
        return block === undefined || number === undefined ? [] : [{ ...block, number }]
      }),
    ]),
  )
})
