import type { LineageEntryData } from '#schemas'
import type { DraftBlock, DraftWords } from './draft-words.ts'
import { type Alike, alikeFinder } from './find-alike.ts'
import type { Hop } from './follow-lineage.ts'
import { followWords, type WordsFollower } from './follow-words.ts'

export interface AnchorSetting {
  /** The draft that comments were written on, and a later one. */
  readonly old: DraftWords
  readonly fresh: DraftWords
  readonly lineage?: readonly LineageEntryData[] | undefined
  /** Ids that left the text at some time before the later draft and may not come back for other words. */
  readonly retired?: ReadonlySet<string> | undefined
}

/** Two drafts with all that can be asked of them together. What is found once is kept. */
export interface DraftPair extends Required<AnchorSetting> {
  readonly hop: Hop
  readonly oldBlocks: ReadonlyMap<string, DraftBlock>
  /** More than one block only where an id wrongly stands twice. */
  readonly freshBlocks: ReadonlyMap<string, readonly DraftBlock[]>
  /** New places that have words of an old block, likeliest first. */
  readonly alike: (was: DraftBlock) => readonly Alike[]
  /** New blocks right after a block of the fresh draft: what may have been cut off it. */
  readonly newAfter: (now: DraftBlock) => readonly DraftBlock[]
  /** An old block aligned with the fresh blocks that have its words, in order. */
  readonly follower: (was: DraftBlock, now: readonly DraftBlock[]) => WordsFollower
  /** The title of a section and the words of its blocks, a line each; equal where nothing in it changed. */
  readonly oldSection: (id: string) => string
  readonly freshSection: (id: string) => string
}

/** How far after a block something that was cut off it is looked for. */
const NEAR = 2

/** Sets two drafts side by side. */
export function pairDrafts({ old, fresh, lineage = [], retired = new Set() }: AnchorSetting): DraftPair {
  const oldBlocks = new Map(old.blocks.map((block) => [block.id, block]))
  const places = new Map(fresh.blocks.map((block, place) => [block, place]))
  const idsOf = ({ blocks, sections }: DraftWords) => new Set([...blocks.map(({ id }) => id), ...sections.keys()])
  const hop = { from: { edition: old.edition, ids: idsOf(old) }, to: { edition: fresh.edition, ids: idsOf(fresh) } }
  let finder: ReturnType<typeof alikeFinder> | undefined
  const alike = remember((was: DraftBlock) => {
    finder ??= alikeFinder(old, fresh)
    return finder(was)
  })
  const followers = new Map<string, WordsFollower>()
  return {
    ...{ old, fresh, lineage, retired, hop, oldBlocks, alike },
    oldSection: sectionReader(old),
    freshSection: sectionReader(fresh),
    freshBlocks: Map.groupBy(fresh.blocks, ({ id }) => id),
    newAfter: (now) => {
      const place = places.get(now) ?? fresh.blocks.length
      return fresh.blocks.slice(place + 1, place + 1 + NEAR).filter((block) => !oldBlocks.has(block.id) && block.section === now.section)
    },
    follower: (was, now) => {
      const words = now.map((block) => block.words).join(' ')
      // By their words: an id that wrongly stands twice is two blocks.
      const key = `${was.words}\n${words}`
      const known = followers.get(key) ?? followWords(was.words, words)
      followers.set(key, known)
      return known
    },
  }
}

const sectionReader = ({ blocks, sections }: DraftWords): ((id: string) => string) =>
  remember((id) => [sections.get(id), ...blocks.flatMap(({ section, words }) => (section === id ? [words] : []))].join('\n'))

function remember<Asked, Result>(find: (asked: Asked) => Result): (asked: Asked) => Result {
  const known = new Map<Asked, { readonly result: Result }>()
  return (asked) => {
    const kept = known.get(asked) ?? { result: find(asked) }
    known.set(asked, kept)
    return kept.result
  }
}
