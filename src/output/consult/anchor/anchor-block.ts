import type { CommentPart, Quote } from '#schemas'
import { slicePoints } from '../record/code-points.ts'
import { findQuote } from '../record/quote-words.ts'
import type { DraftPair } from './draft-pair.ts'
import type { DraftBlock } from './draft-words.ts'
import { followLineage } from './follow-lineage.ts'
import { candidateOf, type FoundPlace, orphanOf, placeOn } from './found-place.ts'
import { foldWords } from './split-tokens.ts'

/** Less than this share of a block’s letters still there, and only its id says that it is the same paragraph. */
const HARDLY_KEPT = 0.2

/** So much of a block’s runs of words in another place, and its id may have been given to other words. */
const STANDS_ELSEWHERE = 0.5

/** A new neighbour with this share of a block’s letters may have been cut off it. */
const CUT_OFF = 0.1

/** Where a comment on a block or a duty, or on words of it, stands in the later draft. */
export function anchorBlock(pair: DraftPair, part: CommentPart, section: string | undefined): FoundPlace {
  const was = pair.oldBlocks.get(part.id)
  if (was === undefined) return orphanOf(pair, part, section)
  const about = { was, quote: settledQuote(was, part.quote) }
  const { says, ids } = followLineage(pair.lineage, { what: was.what, id: was.id }, pair.hop)
  const heirs = ids.flatMap((id) => pair.freshBlocks.get(id) ?? [])
  const [heir, ...further] = heirs
  if (says === 'instead') return heir === undefined ? orphanOf(pair, part, section) : candidateOf(pair, about, heirs)
  const found = pair.alike(was).map(({ block }) => block)
  const isTwice = heir !== undefined && says === 'none' && further.length > 0
  const isBack = heir !== undefined && says === 'none' && pair.retired.has(heir.id)
  if (heir !== undefined && !isTwice && !isBack) {
    if (says === 'none' && isReused(pair, was, heir)) return candidateOf(pair, about, [...new Set([...found, heir])])
    return onBlocks(pair, about, [heir, ...further])
  }
  const all = [...new Set([...(isBack ? found.filter((block) => block !== heir) : found), ...(isTwice ? heirs : [])])]
  return all.length === 0 ? orphanOf(pair, part, section) : candidateOf(pair, about, all)
}

/** Whether an id seems to stand on other words now, while its own words stand elsewhere. */
const isReused = (pair: DraftPair, was: DraftBlock, now: DraftBlock): boolean =>
  was.words !== now.words &&
  pair.follower(was, [now]).kept < HARDLY_KEPT &&
  pair.alike(was).some(({ block, share }) => block.id !== was.id && share >= STANDS_ELSEWHERE)

type About = { readonly was: DraftBlock; readonly quote: Quote | undefined }

/** On blocks that are known to have its words: one, or several that it was split into. */
function onBlocks(pair: DraftPair, { was, quote }: About, now: readonly [DraftBlock, ...DraftBlock[]]): FoundPlace {
  const following = pair.follower(was, now)
  const [first] = now
  const on = (outcome: FoundPlace['outcome']): FoundPlace => ({ outcome, place: placeOn(pair.fresh, first, undefined), candidates: [], section: first.section })
  if (quote === undefined) {
    if (now.length === 1 && foldWords(was.words) === foldWords(first.words)) return on('same')
    return on(following.kept < HARDLY_KEPT ? 'paragraph' : 'changed')
  }
  const followed = following.follow(quote.start, quote.end)
  if (followed.found !== 'gone') {
    const { block, start, end } = partWith(now, followed)
    return { outcome: followed.found, place: placeOn(pair.fresh, block, { start, end }), candidates: [], section: block.section }
  }
  // The words left the paragraph: they may stand in one that was cut off it, which only a person can say.
  const others = [...new Set([...pair.alike(was).map(({ block }) => block), ...pair.newAfter(first)])].filter((block) => !now.includes(block))
  const withWords = others.filter((block) => pair.follower(was, [block]).follow(quote.start, quote.end).found !== 'gone')
  const cutOff = withWords.length > 0 ? withWords : pair.newAfter(first).filter((block) => pair.follower(was, [block]).kept >= CUT_OFF)
  return cutOff.length > 0 ? candidateOf(pair, { was, quote }, [...cutOff, first]) : on('paragraph')
}

/** Which of several blocks, joined with a space between, has most of a range, and the range in it. */
function partWith(
  blocks: readonly [DraftBlock, ...DraftBlock[]],
  { start, end }: { readonly start: number; readonly end: number },
): { block: DraftBlock; start: number; end: number } {
  let offset = 0
  const parts = blocks.map((block) => {
    const { length } = Array.from(block.words)
    const part = { block, start: Math.max(0, start - offset), end: Math.min(length, end - offset) }
    offset += length + 1
    return part
  })
  return parts.toSorted((a, b) => b.end - b.start - (a.end - a.start))[0] as (typeof parts)[number]
}

/** The quote by the words of its block: where its positions are off, by its text; where even that is not there, none. */
function settledQuote({ words }: DraftBlock, quote: Quote | undefined): Quote | undefined {
  if (quote === undefined || slicePoints(words, quote.start, quote.end) === quote.exact) return quote
  return findQuote(words, quote.exact, quote.start)
}
