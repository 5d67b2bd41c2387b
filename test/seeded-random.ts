/** A source of numbers that repeats for the same seed. */
export interface Random {
  /** A number from 0 up to 1. */
  readonly next: () => number
  /** A whole number from 0 up to `below`. */
  readonly below: (below: number) => number
  readonly pick: <T>(items: readonly T[]) => T
  readonly chance: (probability: number) => boolean
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state, fast, good enough to vary text with. */
export function seededRandom(seed: number): Random {
  let state = seed >>> 0
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (limit: number) => Math.floor(next() * limit)
  return { next, below, pick: (items) => items[below(items.length)] as (typeof items)[number], chance: (probability) => next() < probability }
}
