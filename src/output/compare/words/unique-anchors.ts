import type { Span } from './span.ts'

/** A place in the old sequence matched with one in the new. */
export type Anchor = readonly [number, number]

/**
 * The items that stand once in each half of a span, as a longest series that keeps its order on both sides (Bram Cohen's patience diff).
 * Items are compared as whole numbers. Takes n log n steps.
 */
export function findAnchors(old: Int32Array, fresh: Int32Array, span: Span): Anchor[] {
  const inNew = placesOfUnique(fresh, span.newFrom, span.newTo)
  const inOld = placesOfUnique(old, span.oldFrom, span.oldTo)
  const shared: Anchor[] = []
  for (const [id, oldAt] of inOld) {
    const newAt = inNew.get(id)
    if (oldAt >= 0 && newAt !== undefined && newAt >= 0) shared.push([oldAt, newAt])
  }
  return longestRising(shared)
}

/** Where each item stands that occurs once between two places, in order of first sight; below zero for one that occurs again. */
function placesOfUnique(ids: Int32Array, from: number, to: number): Map<number, number> {
  const places = new Map<number, number>()
  for (let at = from; at < to; at += 1) {
    const id = ids[at] ?? 0
    places.set(id, places.has(id) ? -1 : at)
  }
  return places
}

/** The longest part of a list sorted by its first places whose second places rise too. */
function longestRising(pairs: readonly Anchor[]): Anchor[] {
  const ends: number[] = []
  const before = new Int32Array(pairs.length).fill(-1)
  for (const [index, [, place]] of pairs.entries()) {
    let low = 0
    let high = ends.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((pairs[ends[middle] ?? 0]?.[1] ?? 0) < place) low = middle + 1
      else high = middle
    }
    if (low > 0) before[index] = ends[low - 1] ?? -1
    ends[low] = index
  }
  const rising: Anchor[] = []
  for (let index = ends.at(-1) ?? -1; index >= 0; index = before[index] ?? -1) {
    const anchor = pairs[index]
    if (anchor) rising.push(anchor)
  }
  return rising.reverse()
}
