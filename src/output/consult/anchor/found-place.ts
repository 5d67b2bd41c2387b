import type { AnchorOutcomeKind, AnchorPlace, CommentPart, Quote } from '#schemas'
import type { DraftPair } from './draft-pair.ts'
import type { DraftBlock, DraftWords } from './draft-words.ts'
import type { Followed } from './follow-words.ts'
import { nearestHeading } from './nearest-heading.ts'

/** Where one part of a comment stands in the later draft. */
export interface FoundPlace {
  readonly outcome: AnchorOutcomeKind
  readonly place: AnchorPlace
  /** Of a candidate: further places that it may be, likeliest first. */
  readonly candidates: readonly AnchorPlace[]
  /** The section it stands in. */
  readonly section?: string | undefined
}

/** Words of a block, by code points; with none, the whole of it. */
export type WordRange = { readonly start: number; readonly end: number } | undefined

/** A block of a draft as a place. */
export const placeOn = ({ digest, edition }: DraftWords, { what, id }: DraftBlock, words: WordRange): AnchorPlace => ({
  ...{ digest, edition, what, id },
  ...(words === undefined ? {} : { start: words.start, end: words.end }),
})

/** Nowhere: listed under the nearest heading that is still there. */
export const orphanOf = (pair: DraftPair, { id }: CommentPart, section: string | undefined): FoundPlace => ({
  outcome: 'orphan',
  place: { digest: pair.fresh.digest, edition: pair.fresh.edition, heading: nearestHeading(id, section, pair) },
  candidates: [],
})

/** Places for a person to choose from: first those that have the quoted words, else in the order given. */
export function candidateOf(
  pair: DraftPair,
  { was, quote }: { readonly was: DraftBlock; readonly quote: Quote | undefined },
  blocks: readonly DraftBlock[],
): FoundPlace {
  const places = blocks.map((block) => {
    const followed: Followed = quote === undefined ? { found: 'gone' } : pair.follower(was, [block]).follow(quote.start, quote.end)
    return { hasWords: followed.found !== 'gone', section: block.section, place: placeOn(pair.fresh, block, followed.found === 'gone' ? undefined : followed) }
  })
  const [first, ...others] = places.toSorted((a, b) => Number(b.hasWords) - Number(a.hasWords)) as [(typeof places)[number], ...typeof places]
  return { outcome: 'candidate', place: first.place, candidates: others.map(({ place }) => place), section: first.section }
}
