import type { DraftBlock, DraftWords } from '#engine'
import type { LineageEntryData } from '#schemas'
import { countedBlockId } from '../../counted-block-id.ts'
import type { Random } from '../../seeded-random.ts'

/** A character and where it comes from: its place in the old draft, or -1 where it is new. */
interface Tagged {
  readonly character: string
  readonly origin: number
}

/** A block whose every character knows its origin. */
export interface TaggedBlock extends Omit<DraftBlock, 'words'> {
  readonly characters: readonly Tagged[]
}

/** A draft whose every character knows its origin, and what its authors recorded. */
export interface TaggedDraft {
  readonly draft: DraftWords
  readonly blocks: readonly TaggedBlock[]
  readonly lineage: readonly LineageEntryData[]
}

/** Shares of blocks that an edit reaches. */
export interface EditRates {
  readonly deleted: number
  readonly twins: number
  readonly edited: number
  readonly moved: number
  readonly split: number
  readonly merged: number
  readonly idsLost: number
}

/** The worst case of the bars: what a heavy revision does to a text whose splits and merges are recorded or are none. */
export const WORST_CASE: EditRates = { deleted: 0.16, twins: 0.12, edited: 0.78, moved: 0.03, split: 0, merged: 0, idsLost: 0 }

/** A draft with the origin of each character: its own place. */
export function tagDraft(draft: DraftWords): TaggedDraft {
  let origin = 0
  const blocks = draft.blocks.map(({ words, ...block }) => ({ ...block, characters: Array.from(words, (character) => ({ character, origin: origin++ })) }))
  return { draft, blocks, lineage: [] }
}

/** A draft edited at random. Characters that stay keep their origin, so the truth of every anchor is known. */
export function editDraft(old: TaggedDraft, rates: EditRates, random: Random, digest = 'b'.repeat(64)): TaggedDraft {
  const lineage: LineageEntryData[] = []
  const fresh = freshIds(old, random)
  let blocks: TaggedBlock[] = old.blocks.filter(() => !random.chance(rates.deleted))
  blocks = blocks.map((block) => (random.chance(rates.edited) ? { ...block, characters: editCharacters(block.characters, random) } : block))
  blocks = blocks.flatMap((block) => (random.chance(rates.split) ? splitBlock(block, fresh(), random, lineage, old.draft.edition) : [block]))
  blocks = mergeBlocks(blocks, rates.merged, random, { lineage, edition: old.draft.edition })
  for (const twin of old.blocks.filter(() => random.chance(rates.twins))) {
    const characters = editCharacters(twin.characters, random, 1).map(({ character }) => ({ character, origin: -1 }))
    blocks.splice(random.below(blocks.length + 1), 0, { ...twin, id: fresh(), characters })
  }
  for (let count = Math.round(blocks.length * rates.moved); count > 0; count -= 1) {
    const [block] = blocks.splice(random.below(blocks.length), 1)
    const to = random.below(blocks.length)
    if (block !== undefined) blocks.splice(to, 0, { ...block, section: blocks[to]?.section ?? block.section })
  }
  blocks = blocks.map((block) => (random.chance(rates.idsLost) ? { ...block, id: fresh() } : block))
  return {
    blocks,
    lineage,
    draft: {
      ...old.draft,
      digest,
      blocks: blocks.map(({ characters, ...block }) => ({ ...block, words: characters.map(({ character }) => character).join('') })),
    },
  }
}

function freshIds({ blocks }: TaggedDraft, random: Random): () => string {
  const taken = new Set(blocks.map(({ id }) => id))
  let count = random.below(1_000_000)
  return () => {
    let id = countedBlockId(count++)
    while (taken.has(id)) id = countedBlockId(count++)
    taken.add(id)
    return id
  }
}

const WORDS =
  'review record case officer must should within days plan risk notice written decision before after senior lead manager weekly report contact'.split(' ')

/** One to four edits, as an author makes them: words in, words out, words exchanged, a sentence rewritten, a word of the block said again. */
function editCharacters(characters: readonly Tagged[], random: Random, edits = 1 + random.below(4)): readonly Tagged[] {
  let edited = characters
  for (let count = 0; count < edits; count += 1) {
    const spans = wordSpans(edited)
    if (spans.length === 0) return edited
    const at = random.below(spans.length)
    const [start, end] = spans[at] as readonly [number, number]
    const some = spans[Math.min(spans.length - 1, at + random.below(6))] as readonly [number, number]
    const write = (from: number, to: number, text: string) => {
      edited = [...edited.slice(0, from), ...Array.from(text, (character) => ({ character, origin: -1 })), ...edited.slice(to)]
    }
    const fresh = () => Array.from({ length: 1 + random.below(6) }, () => random.pick(WORDS)).join(' ')
    const kind = random.below(10)
    if (kind < 3) write(start, start, `${fresh()} `)
    else if (kind < 5 && spans.length > 3) write(start, Math.min(edited.length, some[1] + 1), '')
    else if (kind < 8) write(start, end, random.pick(WORDS))
    else if (kind < 9) write(start, some[1], fresh())
    else {
      // The same word again, earlier in the sentence.
      const earlier = spans[random.below(at + 1)] as readonly [number, number]
      write(
        earlier[0],
        earlier[0],
        `${edited
          .slice(start, end)
          .map(({ character }) => character)
          .join('')} `,
      )
    }
  }
  return trimmed(edited)
}

const trimmed = (characters: readonly Tagged[]): readonly Tagged[] => {
  const isSpace = (at: number) => characters[at]?.character === ' '
  return characters.filter((_, at) => !isSpace(at) || (at > 0 && at < characters.length - 1 && !isSpace(at - 1)))
}

/** Where the words of a block begin and end. */
function wordSpans(characters: readonly Tagged[]): (readonly [number, number])[] {
  const spans: (readonly [number, number])[] = []
  for (let at = 0; at < characters.length; ) {
    let end = at
    while (end < characters.length && characters[end]?.character !== ' ') end += 1
    if (end > at) spans.push([at, end])
    at = end + 1
  }
  return spans
}

function splitBlock(block: TaggedBlock, id: string, random: Random, lineage: LineageEntryData[], edition: string): TaggedBlock[] {
  const spans = wordSpans(block.characters)
  if (spans.length < 6 || block.what === 'duty') return [block]
  const [cut] = spans[2 + random.below(spans.length - 4)] as readonly [number, number]
  // Half of the splits are recorded.
  if (random.chance(0.5)) lineage.push({ in: edition, kind: 'split', what: 'block', from: [block.id], to: [block.id, id] })
  return [
    { ...block, characters: trimmed(block.characters.slice(0, cut)) },
    { ...block, id, isHeading: false, characters: block.characters.slice(cut) },
  ]
}

function mergeBlocks(
  blocks: readonly TaggedBlock[],
  rate: number,
  random: Random,
  { lineage, edition }: { readonly lineage: LineageEntryData[]; readonly edition: string },
): TaggedBlock[] {
  const merged: TaggedBlock[] = []
  for (const block of blocks) {
    const before = merged.at(-1)
    const fits = before?.section === block.section && before.what === 'block' && block.what === 'block' && !before.isHeading && !block.isHeading
    if (before === undefined || !fits || !random.chance(rate)) {
      merged.push(block)
      continue
    }
    if (random.chance(0.5)) lineage.push({ in: edition, kind: 'merged', what: 'block', from: [before.id, block.id], to: [before.id] })
    merged[merged.length - 1] = { ...before, characters: [...before.characters, { character: ' ', origin: -1 }, ...block.characters] }
  }
  return merged
}
