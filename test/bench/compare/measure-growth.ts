import { tokenise } from '../../../src/output/compare/words/tokenise.ts'
import { renderPage } from '../../output/compare/judge/pairs/render-page.ts'
import { scatterMarkdown } from '../../output/compare/judge/pairs/word-scripts.ts'
import { seededRandom } from '../../seeded-random.ts'
import { noteProgress } from '../note-progress.ts'
import type { Engine, PagePair } from './engines/engine.ts'
import { timeOf, timeOnce } from './time-engines.ts'

/** Times for texts of growing length. */
export interface Growth {
  readonly name: string
  /** Milliseconds by length; undefined where it was not tried, for the one before took too long. */
  readonly times: readonly (number | undefined)[]
  /** Slope of time over length, both as logarithms: 1 is linear. */
  readonly exponent: number
}

export const LENGTHS = [1, 2, 4, 8, 16]

/** Sections in the shortest text. */
const SECTIONS = 3
const RUNS = 9
/** Milliseconds after which no longer text is tried. */
const PATIENCE = 15_000

/** How time grows with length, from 1 to 16, for each engine and for taking the text apart into words alone. */
export function measureGrowth(engines: readonly Engine[], texts: readonly string[]): Growth[] {
  const pairs = LENGTHS.map((length) => longPair(texts.slice(0, SECTIONS * length), length))
  const timers = [
    { name: 'our tokeniser alone', time: ({ old, fresh }: PagePair) => timeTokens(old + fresh) },
    ...engines.map((engine) => ({ name: engine.name, time: (pair: PagePair) => timeOnce(engine, pair) })),
  ]
  return timers.map(({ name, time }) => {
    noteProgress(`growth of ${name}`)
    let isTooSlow = false
    const times = pairs.map((pair) => {
      if (isTooSlow) return undefined
      const runs = [time(pair)]
      while (runs.length < RUNS && (runs[0] ?? PATIENCE) < PATIENCE / RUNS) runs.push(time(pair))
      const shortest = Math.min(...runs.map((run) => run ?? Number.NaN))
      isTooSlow = !(shortest < PATIENCE)
      return Number.isNaN(shortest) ? undefined : shortest
    })
    return { name, times, exponent: slopeOf(times) }
  })
}

/** Different sections one after another, with some words of each paragraph replaced. */
function longPair(texts: readonly string[], length: number): PagePair {
  const old = texts.join('\n')
  const fresh = scatterMarkdown(old, seededRandom(length))
  return { name: `${length} times`, kind: 'growth', old, fresh, moved: undefined, html: { old: renderPage(old), fresh: renderPage(fresh) } }
}

const timeTokens = (text: string): number =>
  timeOf(() => {
    for (const paragraph of text.split('\n\n')) tokenise(paragraph)
  })

/** Least squares through the logarithms. */
function slopeOf(times: readonly (number | undefined)[]): number {
  const points = times.flatMap((time, index) => (time === undefined ? [] : [{ x: Math.log(LENGTHS[index] as number), y: Math.log(time) }]))
  const mean = (of: (point: { x: number; y: number }) => number) => points.reduce((sum, point) => sum + of(point), 0) / points.length
  const [x, y] = [mean((point) => point.x), mean((point) => point.y)]
  return mean((point) => (point.x - x) * (point.y - y)) / mean((point) => (point.x - x) ** 2)
}
