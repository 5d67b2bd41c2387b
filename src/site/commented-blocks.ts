import { type DraftBlock, draftWords } from '#engine'
import { perEdition } from './per-edition.ts'

/** A paragraph, item, table, note or duty that takes comments, with its display number and all words that are cited by it. */
export interface CommentedBlock extends DraftBlock {
  readonly number: string
}

/**
 * The numbered blocks of each section, in reading order: what a comment can be about besides the section itself. What has no number
 * and stands in one, as the paragraphs of a note do, is cited by its number: its words stand with the block’s.
 */
export const commentedBlocks = perEdition((edition): ReadonlyMap<string, readonly CommentedBlock[]> => {
  const { blocks } = draftWords(edition)
  const known = new Map(blocks.map((block) => [block.id, block]))
  return new Map(
    [...edition.sections.values()].map((section) => {
      const found: CommentedBlock[] = []
      for (const { id, number, kind } of section.blocks) {
        const block = id === undefined ? undefined : known.get(id)
        const last = found.at(-1)
        if (block === undefined || kind === 'heading') continue
        if (number !== undefined) found.push({ ...block, number })
        else if (last !== undefined) found[found.length - 1] = { ...last, words: joinWords(last.words, block.words) }
      }
      return [section.id, found]
    }),
  )
})

/** Words after others, as after the title of a note: a colon stands between them where no mark ends the first. */
const joinWords = (before: string, after: string): string => (before === '' ? after : `${before}${/[\p{L}\p{N}]$/u.test(before) ? ':' : ''} ${after}`)
