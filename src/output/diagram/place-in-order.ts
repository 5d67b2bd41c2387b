/** Something in a row: where its middle would like to be, how much that counts, and how wide it is. */
export interface Wish {
  readonly at: number
  readonly weight: number
  readonly width: number
}

/**
 * Middles of things in a row, in their order and at least `gap` apart, with the least sum of squares to where they would like to
 * be: isotonic regression by pooling adjacent violators (Barlow, Bartholomew, Bremner and Brunk 1972), after the room that the
 * things before each one take is counted out.
 */
export function placeInOrder(wishes: readonly Wish[], gap: number): number[] {
  const before: number[] = []
  for (const [index, { width }] of wishes.entries()) {
    const last = wishes[index - 1]
    before.push(last === undefined ? 0 : (before[index - 1] ?? 0) + last.width / 2 + gap + width / 2)
  }
  const pools: { sum: number; weight: number; count: number }[] = []
  for (const [index, { at, weight }] of wishes.entries()) {
    let pool = { sum: (at - (before[index] ?? 0)) * weight, weight, count: 1 }
    for (let last = pools.at(-1); last !== undefined && last.sum / last.weight > pool.sum / pool.weight; last = pools.at(-1)) {
      pools.pop()
      pool = { sum: last.sum + pool.sum, weight: last.weight + pool.weight, count: last.count + pool.count }
    }
    pools.push(pool)
  }
  const shifts = pools.flatMap(({ sum, weight, count }) => Array.from({ length: count }, () => sum / weight))
  return shifts.map((shift, index) => shift + (before[index] ?? 0))
}
