import { type DraftWords, makeAnchorer } from '#engine'
import type { LineageEntryData, Quote } from '#schemas'
import { type Claim, type ClaimedPlace, claimOf } from '../../output/consult/judge-anchor.ts'
import { nearestMatch } from './nearest-match.ts'

/** A comment of the bench: words of a block. */
export interface QuotedTarget {
  readonly id: string
  readonly what: 'block' | 'duty'
  readonly quote: Quote
}

/** A way to find comments again. It is given two drafts and gives a function that claims where a comment stands. */
export interface AnchorEngine {
  readonly name: string
  /** Share of the comments it is measured on: what reads the whole text for each comment would take an hour. */
  readonly share: number
  readonly open: (old: DraftWords, fresh: DraftWords, lineage: readonly LineageEntryData[]) => (target: QuotedTarget) => Claim
}

const NOWHERE: Claim = { sure: true, same: false, places: [] }
const at = (place: ClaimedPlace): Claim => ({ sure: true, same: false, places: [place] })

/** A draft as one text, in code points, and where each block begins. */
function joined({ blocks }: DraftWords) {
  const starts: number[] = []
  const points: string[] = []
  for (const { words } of blocks) {
    starts.push(points.length)
    points.push(...words, '\n')
  }
  const text = points.join('')
  const placeOf = (start: number, end: number): ClaimedPlace | undefined => {
    let [low, high] = [0, starts.length]
    while (high - low > 1) {
      const middle = (low + high) >> 1
      if ((starts[middle] as number) <= start) low = middle
      else high = middle
    }
    const block = blocks[low]
    return block === undefined || start >= points.length
      ? undefined
      : { id: block.id, start: start - (starts[low] as number), end: end - (starts[low] as number) }
  }
  return { text, starts, placeOf, startOf: new Map(blocks.map(({ id }, place) => [id, starts[place] as number])) }
}

const toolkit: AnchorEngine = {
  name: 'this toolkit',
  share: 1,
  open: (old, fresh, lineage) => {
    const anchor = makeAnchorer({ old, fresh, lineage })
    return (target) => {
      const outcome = anchor(target)
      return outcome === undefined ? NOWHERE : claimOf(outcome)
    }
  },
}

const offsets: AnchorEngine = {
  name: 'character offsets',
  share: 1,
  open: (old, fresh) => {
    const [before, after] = [joined(old), joined(fresh)]
    return ({ id, quote }) => {
      const start = (before.startOf.get(id) ?? 0) + quote.start
      const place = after.placeOf(start, start + quote.end - quote.start)
      return place === undefined ? NOWHERE : at(place)
    }
  },
}

const blockIndex: AnchorEngine = {
  name: 'block index',
  share: 1,
  open: (old, fresh) => {
    const index = new Map(old.blocks.map(({ id }, place) => [id, place]))
    return ({ id, quote }) => {
      const block = fresh.blocks[index.get(id) ?? -1]
      return block === undefined ? NOWHERE : at({ id: block.id, start: quote.start, end: quote.end })
    }
  },
}

const exactQuote: AnchorEngine = {
  name: 'exact quote with context',
  share: 1,
  open: (_old, fresh) => {
    const { text, placeOf } = joined(fresh)
    return ({ quote }) => {
      const { exact, prefix, suffix } = quote
      // All of it, then either side of the context, then the words alone where they stand once.
      for (const [before, after] of [
        [prefix, suffix],
        [prefix, ''],
        ['', suffix],
        ['', ''],
      ] as const) {
        const sought = before + exact + after
        const found = text.indexOf(sought)
        if (found === -1 || (before + after === '' && text.indexOf(sought, found + 1) !== -1)) continue
        const start = Array.from(text.slice(0, found + before.length)).length
        const place = placeOf(start, start + Array.from(exact).length)
        return place === undefined ? NOWHERE : at(place)
      }
      return NOWHERE
    }
  },
}

const fuzzyQuote: AnchorEngine = {
  name: 'fuzzy quote',
  share: 0.1,
  open: (_old, fresh) => {
    const { text, placeOf } = joined(fresh)
    return ({ quote }) => {
      const { exact, prefix, suffix } = quote
      const sought = prefix + exact + suffix
      const match = nearestMatch(text, sought, Math.floor(sought.length / 2))
      if (match === undefined) return NOWHERE
      const start = Math.min(match.start + prefix.length, match.end)
      const place = placeOf(Array.from(text.slice(0, start)).length, Array.from(text.slice(0, Math.max(start + 1, match.end - suffix.length))).length)
      return place === undefined ? NOWHERE : at(place)
    }
  },
}

export const ANCHOR_ENGINES: readonly AnchorEngine[] = [toolkit, offsets, blockIndex, exactQuote, fuzzyQuote]
