/** Above this many cells the exact answer would take too long, and there is none. */
const MAX_CELLS = 9_000_000

interface Alignment {
  /** Weight of what both have in common, in order: the greatest possible. */
  readonly weight: number
  /** Indexes in both of what agrees. */
  readonly pairs: readonly (readonly [number, number])[]
}

/**
 * The common subsequence of two lists with the greatest weight, exactly, by the classic table (Wagner and Fischer 1974). Equal
 * starts and ends are taken first, which is always best. Undefined where the table would be too large.
 */
export function heaviestCommon(a: readonly string[], b: readonly string[], weigh: (text: string) => number = (text) => text.length): Alignment | undefined {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const [left, right] = [a.slice(start, a.length - end), b.slice(start, b.length - end)]
  const width = right.length + 1
  if ((left.length + 1) * width > MAX_CELLS) return undefined
  const table = new Float64Array((left.length + 1) * width)
  const cell = (row: number, column: number) => table[row * width + column] as number
  for (let row = left.length - 1; row >= 0; row -= 1) {
    for (let column = right.length - 1; column >= 0; column -= 1) {
      const skip = Math.max(cell(row + 1, column), cell(row, column + 1))
      const take = left[row] === right[column] ? cell(row + 1, column + 1) + weigh(left[row] as string) : 0
      table[row * width + column] = Math.max(skip, take)
    }
  }
  const pairs: [number, number][] = Array.from({ length: start }, (_, index) => [index, index])
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row] === right[column] && cell(row, column) === cell(row + 1, column + 1) + weigh(left[row] as string)) {
      pairs.push([start + row, start + column])
      row += 1
      column += 1
    } else if (cell(row, column) === cell(row + 1, column)) row += 1
    else column += 1
  }
  for (let index = end; index > 0; index -= 1) pairs.push([a.length - index, b.length - index])
  return { weight: pairs.reduce((sum, [index]) => sum + weigh(a[index] as string), 0), pairs }
}
