import type { DraftBlock, DraftWords } from '../../anchor/draft-words.ts'
import { foldWords } from '../../anchor/split-tokens.ts'
import type { FileRow } from '../../files/file-row.ts'
import type { TakeRemark } from '../../files/take-rows.ts'
import { normaliseWords } from '../../record/code-points.ts'
import type { BlockText } from './block-texts.ts'

/** The texts of a form once paragraphs that lost their bookmarks are placed again. */
export interface LostMarks {
  readonly texts: ReadonlyMap<string, BlockText>
  /** New names of paragraphs that were placed by their words. */
  readonly renamed: ReadonlyMap<string, string>
  /** What stood before each thing of the file. */
  readonly before: ReadonlyMap<string, string | undefined>
  /** Blocks that a reader moved, with what stands before their new place. */
  readonly movedAfter: ReadonlyMap<string, string>
  /** Whether not one block has its bookmark, so that nothing can be told from what is not there. */
  readonly isBare: boolean
  readonly rows: readonly FileRow[]
  readonly remarks: readonly TakeRemark[]
}

interface LostSetting {
  readonly draft: DraftWords
  readonly blocks: ReadonlyMap<string, DraftBlock>
  readonly isSame: boolean
}

/** Share of words that a paragraph without a bookmark has to have in common with a block to be taken for it. */
const ALIKE = 0.6

/** More blocks than these missing at once are a file that was cut, not as many proposals. */
const MOST_MISSING = 20

/** More paragraphs than these are told as a number. */
const MOST_TOLD = 10

/**
 * Places paragraphs without a bookmark: one with the words of a block whose bookmark is gone is that block; one with most of its words
 * is that block, edited; one with the words of a block that is empty now was moved there; what is left is new. Then says which blocks
 * a reader took out without a trace.
 */
export function findLost(found: ReadonlyMap<string, BlockText>, { draft, blocks, isSame }: LostSetting): LostMarks {
  const texts = new Map(found)
  const renamed = new Map<string, string>()
  const movedAfter = new Map<string, string>()
  const [rows, remarks]: [FileRow[], TakeRemark[]] = [[], []]
  const placed: string[] = []
  const missing = [...blocks].filter(([name]) => !found.has(name))
  const isBare = missing.length === blocks.size
  const finder = blockFinder(missing)
  const continued = new Set<BlockText>()
  const standsAfter = new Map<string, string | undefined>()
  const titles = new Set([...draft.sections.values()].map(foldWords))
  const emptied = new Map([...blocks].filter(([name]) => isEmptied(found.get(name))).map(([name, { words }]) => [foldWords(words), name]))
  for (const stray of found.values()) {
    if (stray.kind !== 'stray') continue
    const words = foldWords(normaliseWords(stray.fresh === '' ? stray.base : stray.fresh))
    const movedFrom = emptied.get(words)
    if (movedFrom !== undefined && stray.fresh.trim() !== '') {
      movedAfter.set(movedFrom, stray.after ?? '')
      texts.delete(stray.name)
      renamed.set(stray.name, movedFrom)
      continue
    }
    const name = titles.has(words) ? undefined : finder(words)
    const known = name === undefined ? undefined : texts.get(name)
    if (name !== undefined && known !== undefined) {
      // Another paragraph of a thing that has several, such as a duty.
      known.base += `\n${stray.base}`
      known.fresh += `\n${stray.fresh}`
      texts.delete(stray.name)
      continue
    }
    if (name !== undefined) {
      texts.delete(stray.name)
      texts.set(name, { ...stray, name, kind: 'm' })
      renamed.set(stray.name, name)
      placed.push(blocks.get(name)?.id ?? '')
      continue
    }
    if (!isBare) rows.push(...newParagraph(stray, { texts, blocks, renamed, continued, standsAfter }))
  }
  remarks.push(
    ...(placed.length > MOST_TOLD
      ? [{ at: 'file', words: `${placed.length} paragraphs had lost their places and were found again by their words.` }]
      : placed.map((id) => ({ at: 'file', words: `A paragraph had lost its place and was found again by its words: ${id}.` }))),
  )
  if (isBare)
    remarks.push({
      at: 'file',
      words: 'The file has lost all its marks. Comments were placed by the words they stand on; paragraphs that were added or taken out were not looked for.',
    })
  const gone = isSame && !isBare ? takenOut(texts, draft, blocks) : []
  if (gone.length > MOST_MISSING)
    remarks.push({
      at: 'file',
      words: `${gone.length} paragraphs of the draft are not in the file any more. That many were not taken as proposals to take them out: say so in a comment if they are.`,
    })
  else rows.push(...gone.map(({ id }) => ({ at: `edit of ${id}`, id, text: '[Proposes to take this out.]' })))
  return { texts, renamed, before: new Map([...found.values()].map(({ name, after }) => [name, after])), movedAfter, isBare, rows, remarks }
}

const isEmptied = (text: BlockText | undefined): boolean => text !== undefined && text.fresh.trim() === ''

/** Words that stand in more blocks than this tell nothing apart, and so many blocks are looked at closely. */
const [COMMON, LOOKED_AT] = [60, 8]

/** Finds the block that some words are, are a part of, or are most of; by the words that few blocks have, so that a long file costs little. */
function blockFinder(missing: readonly (readonly [string, DraftBlock])[]): (words: string) => string | undefined {
  const exact = new Map(missing.filter(([, { words }]) => words !== '').map(([name, { words }]) => [foldWords(words), name]))
  const blocks = missing.map(([name, block]) => {
    const words = foldWords(block.words)
    return { name, words, bag: new Set(words.toLowerCase().split(' ')) }
  })
  const holding = new Map<string, (typeof blocks)[number][]>()
  for (const block of blocks) for (const word of block.bag) holding.set(word, [...(holding.get(word)?.slice(0, COMMON) ?? []), block])
  const longest = blocks.reduce((most, { words }) => Math.max(most, words.length), 0)
  return (words) => {
    const same = exact.get(words)
    if (same !== undefined) return same
    // Too long to be one of them, even with words put in.
    if (words.length > 4 * longest) return undefined
    const own = new Set(words.toLowerCase().split(' '))
    const counts = new Map<(typeof blocks)[number], number>()
    for (const word of own) {
      const held = holding.get(word) ?? []
      if (held.length <= COMMON) for (const block of held) counts.set(block, (counts.get(block) ?? 0) + 1)
    }
    const near = [...counts.keys()].toSorted((a, b) => (counts.get(b) ?? 0) - (counts.get(a) ?? 0)).slice(0, LOOKED_AT)
    const holders = words.includes(' ') ? near.filter((block) => block.words.includes(words)) : []
    if (holders.length === 1) return holders[0]?.name
    if (own.size < 4) return undefined
    const scored = near.map(({ name, bag }) => ({ name, score: [...own].filter((word) => bag.has(word)).length / Math.max(own.size, bag.size) }))
    const [best, second] = scored.toSorted((a, b) => b.score - a.score)
    return best !== undefined && best.score >= ALIKE && best.score - (second?.score ?? 0) > 0.1 ? best.name : undefined
  }
}

interface NewSetting {
  readonly texts: Map<string, BlockText>
  readonly blocks: ReadonlyMap<string, DraftBlock>
  readonly renamed: ReadonlyMap<string, string>
  /** Answers that went on in a paragraph of their own. */
  readonly continued: Set<BlockText>
  /** What new paragraphs stand after, past other new ones. */
  readonly standsAfter: Map<string, string | undefined>
}

/** A paragraph that a reader wrote: an answer that goes on, or a new paragraph after the one before it. */
function newParagraph(stray: BlockText, { texts, blocks, renamed, continued, standsAfter }: NewSetting): FileRow[] {
  const last = stray.after
  const after = last !== undefined && texts.get(last)?.kind === 'stray' ? standsAfter.get(last) : last
  standsAfter.set(stray.name, after)
  const words = stray.fresh.trim()
  if (words === '') return []
  const before = after === undefined ? undefined : texts.get(renamed.get(after) ?? after)
  if (before?.kind === 'q' || before?.kind === 'g') {
    // Trimmed once: to do so at every paragraph costs the square of a long answer.
    before.fresh = `${continued.has(before) ? before.fresh : before.fresh.trim()}\n\n${words}`
    continued.add(before)
    return []
  }
  const block = before && blocks.get(before.name)
  const at = 'new paragraph'
  if (block !== undefined) return [{ at: `${at} after ${block.id}`, id: block.id, text: `[Proposes a new paragraph after this one:] ${words}` }]
  return [{ at, id: '', text: words }]
}

/** Blocks that are nowhere in the file, though the ones before and after them are: somebody took them out without tracking it. */
function takenOut(texts: ReadonlyMap<string, BlockText>, { blocks: all }: DraftWords, blocks: ReadonlyMap<string, DraftBlock>): DraftBlock[] {
  const names = [...blocks.keys()]
  return all.filter(({ section, words }, index) => {
    if (words === '' || texts.has(names[index] ?? '')) return false
    const isHere = (at: number) => all[at]?.section === section && texts.has(names[at] ?? '')
    let [before, after] = [index - 1, index + 1]
    while (all[before]?.section === section && !isHere(before)) before -= 1
    while (all[after]?.section === section && !isHere(after)) after += 1
    return isHere(before) || isHere(after)
  })
}
