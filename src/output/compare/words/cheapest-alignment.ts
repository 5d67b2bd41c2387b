import type { WordPair } from './intern-tokens.ts'
import { price } from './reading-price.ts'
import type { Partners, Span } from './span.ts'

/** States of the alignment: in a run of matched words that has 0, 1, 2, or 3 and more words so far; or in a fragment. */
const runStates = 4
const longRun = 3
const fragment = 4

/** What it costs to mark a word after each state: a run that ends begins a fragment. */
const leavingCost = [...price.islands.map((island) => island + price.fragment), 0]

const never = 1 << 29

/** How each cell of the table was reached, for walking back. */
interface Trace {
  /** For marking a word after the cell: the state to have been in. */
  readonly leaving: Uint8Array
  /** For a fragment at the cell: 1 when its last word was inserted, 0 when it was deleted. */
  readonly inserted: Uint8Array
  /** For each run state at the cell: the state before its last match. */
  readonly matched: Uint8Array
}

/** The row of the table at work, or the one above: the cost of each run state, of a fragment, and of the cheapest state to mark a word from. */
interface Row {
  readonly runs: Int32Array
  readonly fragments: Int32Array
  readonly leaving: Int32Array
}

const newRow = (width: number): Row => ({
  runs: new Int32Array(width * runStates).fill(never),
  fragments: new Int32Array(width).fill(never),
  leaving: new Int32Array(width).fill(never),
})

/** Lengthens the runs that end in the cell before by a match that is a word or a mark of punctuation. */
function extendRuns(above: Row, here: Row, match: { column: number; isWord: boolean; trace: Uint8Array }): void {
  const to = match.column * runStates
  const from = to - runStates
  for (let state = 0; state <= fragment; state += 1) {
    const cost = (state === fragment ? above.fragments[match.column - 1] : above.runs[from + state]) ?? never
    const run = state === fragment ? 0 : state
    const reached = match.isWord && run < longRun ? run + 1 : run
    if (cost >= (here.runs[to + reached] ?? never)) continue
    here.runs[to + reached] = cost
    match.trace[reached] = state
  }
}

/** The cheapest state of a cell to mark the next word from, by its cost in `row.leaving`. */
function leaveCell(row: Row, column: number): number {
  let best = fragment
  let bestCost = row.fragments[column] ?? never
  for (let state = 0; state < runStates; state += 1) {
    const cost = (row.runs[column * runStates + state] ?? never) + (leavingCost[state] ?? 0)
    if (cost >= bestCost) continue
    best = state
    bestCost = cost
  }
  row.leaving[column] = bestCost
  return best
}

/** Walks from the end of the span to its start along the cheapest path and writes down its matches. */
function followBack(span: Span, path: { trace: Trace; state: number }, partners: Partners): void {
  const width = span.newTo - span.newFrom + 1
  let row = span.oldTo - span.oldFrom
  let column = width - 1
  let { state } = path
  while (row > 0 || column > 0) {
    const cell = row * width + column
    if (state === fragment) {
      if (path.trace.inserted[cell] === 1) column -= 1
      else row -= 1
      state = path.trace.leaving[row * width + column] ?? fragment
    } else {
      state = path.trace.matched[cell * runStates + state] ?? fragment
      row -= 1
      column -= 1
      partners[span.oldFrom + row] = span.newFrom + column
    }
  }
}

function cheapestState(row: Row): number {
  const last = row.fragments.length - 1
  const costs = [...row.runs.subarray(last * runStates), row.fragments[last] ?? never]
  return costs.indexOf(Math.min(...costs))
}

/**
 * Matches words so that the redline costs its reader least: an alignment with affine gaps (Gotoh 1982), where deleted and inserted
 * words next to each other are one gap. Exact; takes time and memory in proportion to the product of the two lengths.
 */
export function alignCheapest(pair: WordPair, span: Span, partners: Partners): void {
  const { old, fresh } = pair
  if (span.oldFrom === span.oldTo || span.newFrom === span.newTo) return
  const rows = span.oldTo - span.oldFrom
  const width = span.newTo - span.newFrom + 1
  const cells = (rows + 1) * width
  const trace = { leaving: new Uint8Array(cells), inserted: new Uint8Array(cells), matched: new Uint8Array(cells * runStates) }
  let above = newRow(width)
  let here = newRow(width)
  for (let row = 0; row <= rows; row += 1) {
    const oldId = row > 0 ? old.ids[span.oldFrom + row - 1] : -1
    const oldWeight = row > 0 ? (old.weights[span.oldFrom + row - 1] ?? 0) : 0
    here.runs.fill(never)
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column
      const word = span.newFrom + column - 1
      const deletion = row > 0 ? (above.leaving[column] ?? never) + oldWeight : never
      const insertion = column > 0 ? (here.leaving[column - 1] ?? never) + (fresh.weights[word] ?? 0) : never
      if (insertion < deletion) trace.inserted[cell] = 1
      const marked = Math.min(deletion, insertion)
      here.fragments[column] = marked
      if (cell === 0) here.runs[longRun] = 0
      else if (row === 0 || column === 0 || oldId !== fresh.ids[word]) {
        here.leaving[column] = marked
        trace.leaving[cell] = fragment
        continue
      } else extendRuns(above, here, { column, isWord: oldWeight > 1, trace: trace.matched.subarray(cell * runStates, (cell + 1) * runStates) })
      trace.leaving[cell] = leaveCell(here, column)
    }
    ;[above, here] = [here, above]
  }
  followBack(span, { trace, state: cheapestState(above) }, partners)
}
