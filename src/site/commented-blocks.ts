import { type Block, type DraftBlock, draftWords } from '#engine'
import { perEdition } from './per-edition.ts'

/** A paragraph, item, table, note or duty that takes comments, with its display number and all words that are cited by it. */
export interface CommentedBlock extends DraftBlock {
  readonly number: string
}

/**
 * The numbered blocks of each section, in reading order: what a comment can be about besides the section itself. A note is shown with
 * all that stands in it, and an item with its further paragraphs: what has no number of its own is cited by theirs.
 */
export const commentedBlocks = perEdition((edition): ReadonlyMap<string, readonly CommentedBlock[]> => {
  const { blocks } = draftWords(edition)
  const known = new Map(blocks.map((block) => [block.id, block]))
  const wordsOf = ({ id = '' }: Block): string => known.get(id)?.words ?? ''
  return new Map(
    [...edition.sections.values()].map((section) => [
      section.id,
      section.blocks.flatMap((block, place) => {
        const { id, number } = block
        const found = id === undefined ? undefined : known.get(id)
        if (found === undefined || number === undefined) return []
        return [{ ...found, number, words: joinWords([block, ...citedWith(block, section.blocks.slice(place + 1))].map(wordsOf)) }]
      }),
    ]),
  )
})

/** Of the blocks after one, those that stand in it: all of a note’s; of an item’s, those before the next number. */
function citedWith({ kind, node }: Block, after: readonly Block[]): Block[] {
  const end = node.position?.end.offset ?? 0
  const outside = after.findIndex((other) => (other.node.position?.start.offset ?? end) >= end || (kind !== 'note' && other.number !== undefined))
  return outside === -1 ? [...after] : after.slice(0, outside)
}

/** Words one after the other: a colon stands after the title of a note, and a semicolon where no other mark ends what is before. */
const joinWords = (parts: readonly string[]): string =>
  parts.filter((words) => words !== '').reduce((before, words, place) => `${before}${/[\p{L}\p{N}]$/u.test(before) ? (place === 1 ? ':' : ';') : ''} ${words}`)
