import type { Token } from './split-tokens.ts'

/** What a matched word is worth, by its letters; that it goes on from the match before it; and what a sign is worth. */
const [WORD, LONG_WORD, GOES_ON, SIGN] = [4, 5, 5, 1]

/** More cells than this are not computed: the texts are cut at words that both have once, and what is left over stays unmatched. */
const MOST_CELLS = 1_500_000

/**
 * For each token of the old text, the token of the new one that it became, or -1. The order is kept. Of all ways to match equal
 * tokens, the one with the longest runs is taken: a word goes with its neighbours, not with its like elsewhere.
 */
export function alignTokens(old: readonly Token[], fresh: readonly Token[]): Int32Array {
  const matched = new Int32Array(old.length).fill(-1)
  alignBetween({ old, fresh, matched }, [0, old.length], [0, fresh.length])
  return matched
}

interface Sides {
  readonly old: readonly Token[]
  readonly fresh: readonly Token[]
  readonly matched: Int32Array
}

type Stretch = readonly [from: number, to: number]

function alignBetween(sides: Sides, [oldFrom, oldTo]: Stretch, [freshFrom, freshTo]: Stretch): void {
  const [height, width] = [oldTo - oldFrom, freshTo - freshFrom]
  if (height === 0 || width === 0) return
  if (height * width <= MOST_CELLS) {
    alignCells(sides, [oldFrom, oldTo], [freshFrom, freshTo])
    return
  }
  let [oldAt, freshAt] = [oldFrom, freshFrom]
  const cuts = commonOnce(sides, [oldFrom, oldTo], [freshFrom, freshTo])
  if (cuts.length === 0) return
  for (const [oldCut, freshCut] of cuts) {
    alignBetween(sides, [oldAt, oldCut], [freshAt, freshCut])
    sides.matched[oldCut] = freshCut
    ;[oldAt, freshAt] = [oldCut + 1, freshCut + 1]
  }
  alignBetween(sides, [oldAt, oldTo], [freshAt, freshTo])
}

/** Pairs of tokens that stand once on either side, the longest run of them that keeps the order. */
function commonOnce({ old, fresh }: Sides, [oldFrom, oldTo]: Stretch, [freshFrom, freshTo]: Stretch): Stretch[] {
  const places = new Map<string, number>()
  for (let at = freshFrom; at < freshTo; at += 1) {
    const { key } = fresh[at] as Token
    places.set(key, places.has(key) ? -1 : at)
  }
  const seen = new Map<string, number>()
  for (let at = oldFrom; at < oldTo; at += 1) seen.set((old[at] as Token).key, (seen.get((old[at] as Token).key) ?? 0) + 1)
  const pairs: Stretch[] = []
  for (let at = oldFrom; at < oldTo; at += 1) {
    const { key } = old[at] as Token
    const place = places.get(key) ?? -1
    if (place !== -1 && seen.get(key) === 1) pairs.push([at, place])
  }
  return risingRun(pairs)
}

/** The longest run of pairs whose second places rise (patience). */
function risingRun(pairs: readonly Stretch[]): Stretch[] {
  const piles: number[] = []
  const below: number[] = []
  for (const [index, [, place]] of pairs.entries()) {
    let [low, high] = [0, piles.length]
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[piles[middle] as number] as Stretch)[1] < place) low = middle + 1
      else high = middle
    }
    below.push(low === 0 ? -1 : (piles[low - 1] as number))
    piles[low] = index
  }
  const run: Stretch[] = []
  for (let at = piles.at(-1) ?? -1; at !== -1; at = below[at] as number) run.push(pairs[at] as Stretch)
  return run.reverse()
}

/** The best that each cell is worth: in `ends` of ways that end in a match there, or -1; in `best` of all ways. A row is `width` + 1 cells. */
interface Scores {
  readonly ends: Int32Array
  readonly best: Int32Array
}

/** Matches the tokens of two stretches (Needleman-Wunsch with two states), from the last cell back to the first. */
function alignCells(sides: Sides, [oldFrom, oldTo]: Stretch, [freshFrom, freshTo]: Stretch): void {
  const row = freshTo - freshFrom + 1
  const { ends, best } = scoreCells(sides, [oldFrom, oldTo], [freshFrom, freshTo])
  let [down, right, mustEnd] = [oldTo - oldFrom, freshTo - freshFrom, false]
  while (down > 0 && right > 0) {
    const at = down * row + right
    const ending = ends[at] as number
    if (ending !== -1 && (mustEnd || ending === best[at])) {
      sides.matched[oldFrom + down - 1] = freshFrom + right - 1
      const before = at - row - 1
      const goingOn = ends[before] as number
      mustEnd = goingOn !== -1 && goingOn + GOES_ON >= (best[before] as number)
      ;[down, right] = [down - 1, right - 1]
    } else if (best[at] === best[at - row]) down -= 1
    else right -= 1
  }
}

function scoreCells({ old, fresh }: Sides, [oldFrom, oldTo]: Stretch, [freshFrom, freshTo]: Stretch): Scores {
  const [height, width] = [oldTo - oldFrom, freshTo - freshFrom]
  const row = width + 1
  const ends = new Int32Array((height + 1) * row).fill(-1)
  const best = new Int32Array((height + 1) * row)
  for (let down = 1; down <= height; down += 1) {
    const token = old[oldFrom + down - 1] as Token
    const worth = token.letters === 0 ? SIGN : token.letters > 3 ? LONG_WORD : WORD
    for (let right = 1; right <= width; right += 1) {
      const at = down * row + right
      const before = at - row - 1
      if (token.key === (fresh[freshFrom + right - 1] as Token).key) {
        const goingOn = ends[before] as number
        ends[at] = worth + Math.max(best[before] as number, goingOn === -1 ? -1 : goingOn + GOES_ON)
      }
      best[at] = Math.max(ends[at] as number, best[at - 1] as number, best[at - row] as number)
    }
  }
  return { ends, best }
}
