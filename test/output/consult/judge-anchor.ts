import type { AnchorOutcome } from '#engine'
import type { Quote } from '#schemas'
import type { TaggedBlock, TaggedDraft } from './tagged-edits.ts'

/** A place that something says a comment stands at: in the fresh draft, with words or without. */
export type ClaimedPlace = Pick<AnchorOutcome['place'], 'id' | 'start' | 'end'>

/** What a claim is worth, held against the truth. `asked`: a person is asked about something that is gone. */
export type Verdict = 'words' | 'paragraph' | 'asked-right' | 'asked' | 'gone' | 'lost' | 'wrong'

/** What is claimed of one comment. `sure` false: a person is asked. An empty list: nowhere. `same`: that not a word was altered. */
export interface Claim {
  readonly sure: boolean
  readonly same: boolean
  readonly places: readonly ClaimedPlace[]
}

/** Judges claims about comments of one draft in a later one by the origin of every character. */
export function anchorJudge(old: TaggedDraft, fresh: TaggedDraft): (id: string, quote: Quote | undefined, claim: Claim) => Verdict {
  const oldBlocks = new Map(old.blocks.map((block) => [block.id, block]))
  const holders = new Map<number, TaggedBlock>()
  for (const block of fresh.blocks) for (const { origin } of block.characters) if (origin !== -1) holders.set(origin, block)
  const freshBlocks = Map.groupBy(fresh.blocks, ({ id }) => id)
  return (id, quote, claim) => {
    const was = oldBlocks.get(id)?.characters ?? []
    const about = (quote === undefined ? was : was.slice(quote.start, quote.end)).filter(({ character }) => character !== ' ')
    const alive = about.filter(({ origin }) => holders.has(origin))
    const homes = [...Map.groupBy(alive, ({ origin }) => holders.get(origin) as TaggedBlock)].sort(([, a], [, b]) => b.length - a.length)
    const wordsHome = homes[0]?.[0]
    const blockHomes = new Set(was.flatMap(({ origin }) => holders.get(origin) ?? []))
    const isThere = blockHomes.size > 0
    const [first] = claim.places
    if (first === undefined) return isThere ? 'lost' : 'gone'
    const right = (place: ClaimedPlace) =>
      (freshBlocks.get(place.id ?? '') ?? []).some((block) => (wordsHome === undefined ? blockHomes.has(block) : homes.some(([home]) => home === block)))
    if (!claim.sure) return claim.places.some(right) ? 'asked-right' : isThere ? 'lost' : 'asked'
    if (!right(first)) {
      // A paragraph that lost all its words to another draft of itself is still the paragraph, by its id.
      const isRewritten = !isThere && freshBlocks.has(first.id ?? '') && first.id === id && first.start === undefined
      return isRewritten ? 'paragraph' : 'wrong'
    }
    if (first.start === undefined || first.end === undefined)
      return claim.same && quote === undefined ? sameOrWrong(was, freshBlocks.get(first.id ?? '')?.[0]) : 'paragraph'
    const claimed = (freshBlocks.get(first.id ?? '')?.[0]?.characters ?? []).slice(first.start, first.end).filter(({ character }) => character !== ' ')
    const origins = new Set(about.map(({ origin }) => origin))
    const hit = claimed.filter(({ origin }) => origins.has(origin)).length
    const known = claimed.filter(({ origin }) => origin !== -1).length
    const isRight = hit > 0 && hit >= alive.length / 2 && hit >= known / 2
    if (!isRight) return 'wrong'
    return claim.same && (alive.length !== about.length || claimed.length !== about.length) ? 'wrong' : 'words'
  }
}

const sameOrWrong = (was: TaggedBlock['characters'], now: TaggedBlock | undefined): Verdict =>
  now !== undefined && now.characters.length === was.length && now.characters.every(({ character }, at) => character === was[at]?.character)
    ? 'paragraph'
    : 'wrong'

/** The claim that the engine makes. */
export const claimOf = ({ outcome, place, candidates }: AnchorOutcome): Claim => ({
  sure: outcome !== 'candidate',
  same: outcome === 'same',
  places: outcome === 'orphan' ? [] : [place, ...candidates],
})
