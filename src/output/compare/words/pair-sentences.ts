import { type Band, bandOf, cellAt } from './band.ts'
import { type Bag, sharedWeight } from './sentence-bag.ts'
import type { Span } from './span.ts'

/** Sentences are looked for this far before and after the place where they would stand if the text had changed evenly. */
const reach = 24

/** Two sentences are not a pair unless this share of their characters is in words of both: far above strangers, see `leastKept`. */
const leastAlike = 1 / 3

/** What may happen to sentences, in the order of preference where the same is kept. */
const steps = [
  { name: 'changed', old: 1, fresh: 1 },
  { name: 'removed', old: 1, fresh: 0 },
  { name: 'added', old: 0, fresh: 1 },
  { name: 'split', old: 1, fresh: 2 },
  { name: 'joined', old: 2, fresh: 1 },
] as const

type Step = (typeof steps)[number]

interface Table {
  readonly old: readonly Bag[]
  readonly fresh: readonly Bag[]
  readonly band: Band
  /** For the sentences that end in each cell, the weight of the words they share. */
  readonly shared: Float64Array
  /** The most text kept up to each cell, and the step that ends there. */
  readonly kept: Float64Array
  readonly taken: Uint8Array
}

/** How much text two sentences keep if they are a pair; nothing when they are not alike. */
const changedGain = (old: Bag, fresh: Bag, shared: number): number => (2 * shared >= leastAlike * (old.weight + fresh.weight) ? shared : 0)

/** How much is kept where one sentence became two; nothing unless each of the two has at least half its words from the one. */
const splitGain = (one: Bag, halves: readonly [Bag, Bag], shared: readonly [number, number]): number =>
  2 * shared[0] < halves[0].weight || 2 * shared[1] < halves[1].weight ? 0 : Math.min(one.weight, shared[0] + shared[1])

interface Cell {
  readonly row: number
  readonly column: number
}

/** The weight of the words kept when `step` ends in a cell. */
function gainOf({ old, fresh, band, shared }: Table, step: Step, { row, column }: Cell): number {
  if (step.name === 'removed' || step.name === 'added') return 0
  const lastOld = old[row - 1]
  const lastNew = fresh[column - 1]
  if (!lastOld || !lastNew) return 0
  const here = shared[cellAt(band, row, column)] ?? 0
  if (step.name === 'changed') return changedGain(lastOld, lastNew, here)
  const beforeOld = old[row - 2]
  const beforeNew = fresh[column - 2]
  if (step.name === 'split') return beforeNew ? splitGain(lastOld, [beforeNew, lastNew], [shared[cellAt(band, row, column - 1)] ?? 0, here]) : 0
  return beforeOld ? splitGain(lastNew, [beforeOld, lastOld], [shared[cellAt(band, row - 1, column)] ?? 0, here]) : 0
}

/** Finds the step into a cell by which most text is kept up to there, and writes down both. */
function takeBestStep(table: Table, end: Cell): void {
  let best = -1
  let taken = 0
  for (let index = 0; index < steps.length; index += 1) {
    const step = steps[index] ?? steps[0]
    const from = cellAt(table.band, end.row - step.old, end.column - step.fresh)
    if (from < 0) continue
    const gain = gainOf(table, step, end)
    const total = (table.kept[from] ?? 0) + gain
    if (total <= best || (gain === 0 && step.old + step.fresh > 1)) continue
    best = total
    taken = index
  }
  const cell = cellAt(table.band, end.row, end.column)
  table.kept[cell] = best
  table.taken[cell] = taken
}

function followBack(table: Table): Span[] {
  const pairs: Span[] = []
  let row = table.old.length
  let column = table.fresh.length
  while (row > 0 || column > 0) {
    const step = steps[table.taken[cellAt(table.band, row, column)] ?? 0] ?? steps[0]
    if (step.old > 0 && step.fresh > 0) pairs.push({ oldFrom: row - step.old, oldTo: row, newFrom: column - step.fresh, newTo: column })
    row -= step.old
    column -= step.fresh
  }
  return pairs.reverse()
}

/**
 * Pairs the sentences of two stretches so that as much text as can be is kept, in order: one with one, or one with the two it was split
 * into, or two with the one they were joined in. Sentences without a partner are left out. Only pairs near the line from one corner to
 * the other are looked at, so time and memory grow with the sum of the two lengths.
 */
export function pairSentences(old: readonly Bag[], fresh: readonly Bag[]): Span[] {
  const band = bandOf(old.length, fresh.length, reach)
  const table = { old, fresh, band, shared: new Float64Array(band.size), kept: new Float64Array(band.size), taken: new Uint8Array(band.size) }
  for (let row = 0; row <= old.length; row += 1) {
    const above = old[row - 1]
    const highest = band.highest[row] ?? 0
    for (let column = band.lowest[row] ?? 0; column <= highest; column += 1) {
      if (row === 0 && column === 0) continue
      const beside = fresh[column - 1]
      if (above && beside) table.shared[cellAt(band, row, column)] = sharedWeight(above, beside)
      takeBestStep(table, { row, column })
    }
  }
  return followBack(table)
}
