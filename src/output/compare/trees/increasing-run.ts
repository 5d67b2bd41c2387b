/**
 * The longest run of positions whose values increase, and of equally long ones a heaviest: indices into `values`, in order. `weights`
 * only break ties. Values are distinct. Takes n log n steps (a Fenwick tree of best runs by value).
 */
export function increasingRun(values: readonly number[], weights: readonly number[]): number[] {
  const total = weights.reduce((sum, weight) => sum + weight, 0) + 1
  const ranks = rankOf(values)
  const best = new Array<number>(values.length + 1).fill(-1)
  const scores: number[] = []
  const before: number[] = []
  for (const [index, rank] of ranks.entries()) {
    let top = -1
    for (let at = rank; at > 0; at -= at & -at) {
      const candidate = best[at] as number
      if (candidate >= 0 && (top < 0 || (scores[candidate] as number) > (scores[top] as number))) top = candidate
    }
    before.push(top)
    scores.push((top < 0 ? 0 : (scores[top] as number)) + 1 + (weights[index] ?? 0) / total)
    for (let at = rank + 1; at < best.length; at += at & -at) {
      const kept = best[at] as number
      if (kept < 0 || (scores[kept] as number) < (scores[index] as number)) best[at] = index
    }
  }
  let last = -1
  for (const [index, score] of scores.entries()) if (last < 0 || score > (scores[last] as number)) last = index
  const run: number[] = []
  for (let at = last; at >= 0; at = before[at] as number) run.push(at)
  return run.reverse()
}

/** Place of each value in their order, from 0. */
function rankOf(values: readonly number[]): number[] {
  const ranks = new Array<number>(values.length).fill(0)
  const order = values.map((_, index) => index).sort((a, b) => (values[a] as number) - (values[b] as number))
  for (const [rank, index] of order.entries()) ranks[index] = rank
  return ranks
}
