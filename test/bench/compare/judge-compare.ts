import type { CompareFigures, EngineFigures } from './compare-figures.ts'
import { OURS } from './engines/ours.ts'
import { NODE_HTMLDIFF } from './engines/string-engines.ts'

/** Milliseconds at the median and the 95th percentile: the goal, and what node-htmldiff took on the machine where it was set. */
const TIMES = { goal: { p50: 2, p95: 20 }, beside: { p50: 6, p95: 49 } }
const SIZE = { p50: 1.1, p95: 1.5 }
const FRAGMENTS = 1.3
/** Islands for each changed sentence: hardly any. */
const ISLANDS = 0.1
const MOVES = 0.95
const EXPONENT = 1.1

/** What the figures say of our own goals, a sentence each. */
export function judgeCompare({ engines, growth }: CompareFigures): string[] {
  const ours = engines.find(({ name }) => name === OURS.name)
  if (ours === undefined) return []
  const { all } = ours
  return [
    goal(`Text and tree of both pages come back from ${part(all.text)} and ${part(all.tree)} of the redlines`, 'all', all.text === 1 && all.tree === 1),
    goal(
      `Valid: ${part(all.valid)}; pages with an id twice: ${all.pagesWithRepeatedIds}; signs split: ${all.splitGraphemes}`,
      'all, none and none',
      all.valid === 1 && all.pagesWithRepeatedIds + all.splitGraphemes === 0,
    ),
    goal(`Silent changes: ${all.silentChanges}`, 'none', all.silentChanges === 0),
    goal(
      `Marked for each sign that must be: ${all.size.p50.toFixed(2)} at the median, ${all.size.p95.toFixed(2)} at the 95th percentile`,
      `at most ${SIZE.p50} and ${SIZE.p95}`,
      all.size.p50 <= SIZE.p50 && all.size.p95 <= SIZE.p95,
    ),
    goal(
      `Fragments in a changed sentence: ${all.fragments.median.toFixed(1)} at the median, islands ${all.islands.toFixed(2)}`,
      `at most ${FRAGMENTS}, and hardly any, taken as ${ISLANDS}`,
      all.fragments.median <= FRAGMENTS && all.islands <= ISLANDS,
    ),
    goal(
      `Moves found: ${all.moves.found} of ${all.moves.known}, false: ${all.moves.wrong}`,
      `at least ${part(MOVES)}, and none`,
      all.moves.found >= all.moves.known * MOVES && all.moves.wrong === 0,
    ),
    ...judgeTimes(
      ours,
      engines.find(({ name }) => name === NODE_HTMLDIFF.name),
    ),
    ...growth
      .filter(({ name }) => name === OURS.name)
      .map(({ exponent }) =>
        goal(
          `Time grows with length to the power ${exponent.toFixed(2)} (our tokeniser alone ${growth[0]?.exponent.toFixed(2)})`,
          `at most ${EXPONENT}`,
          exponent <= EXPONENT,
        ),
      ),
  ]
}

/** The goal for times is one beside node-htmldiff, for machines differ. */
function judgeTimes({ times }: EngineFigures, beside: EngineFigures | undefined): string[] {
  if (beside === undefined) return []
  return (['p50', 'p95'] as const).map((at) => {
    const bar = (beside.times[at] * TIMES.goal[at]) / TIMES.beside[at]
    const words = `${TIMES.goal[at]} ms where ${beside.name} takes ${TIMES.beside[at]}: here ${bar.toFixed(2)} ms for its ${beside.times[at].toFixed(2)}`
    return goal(`A page takes ${times[at].toFixed(2)} ms at the ${at === 'p50' ? 'median' : '95th percentile'}`, words, times[at] <= bar)
  })
}

const goal = (found: string, bar: string, isMet: boolean): string => `${found}; the goal is ${bar}: ${isMet ? 'met' : 'MISSED'}.`

const part = (of: number): string => `${(Math.floor(of * 1000) / 10).toFixed(1)} %`
