import { quantile } from '../../output/compare/judge/quantile.ts'
import { noteProgress } from '../note-progress.ts'
import type { Engine, PagePair } from './engines/engine.ts'

/** Milliseconds that an engine needs for a page. */
export interface Times {
  readonly p50: number
  readonly p95: number
}

/**
 * Times every engine on every pair, `rounds` times; of each pair the shortest time counts, for other work only adds. Engines take turns on each pair, another one first
 * every time, so that other work on the machine falls on all alike. A pair that an engine fails on is left out.
 */
export function timeEngines(engines: readonly Engine[], pairs: readonly PagePair[], rounds: number): ReadonlyMap<Engine, Times> {
  const times = new Map(engines.map((engine) => [engine, pairs.map((): number[] => [])]))
  for (let round = 0; round < rounds; round += 1) {
    noteProgress(`times, round ${round + 1} of ${rounds}`)
    for (const [index, pair] of pairs.entries()) {
      for (let turn = 0; turn < engines.length; turn += 1) {
        const engine = engines[(turn + index + round) % engines.length] as Engine
        const time = timeOnce(engine, pair)
        if (time !== undefined) times.get(engine)?.[index]?.push(time)
      }
    }
  }
  return new Map(
    [...times].map(([engine, byPair]) => {
      const shortest = byPair.filter((all) => all.length > 0).map((all) => Math.min(...all))
      return [engine, { p50: quantile(shortest, 0.5), p95: quantile(shortest, 0.95) }]
    }),
  )
}

/** Milliseconds of one run; undefined where the engine fails. */
export function timeOnce(engine: Engine, pair: PagePair): number | undefined {
  try {
    const run = engine.ready(pair)
    return timeOf(run)
  } catch {
    return undefined
  }
}

/** Milliseconds that something takes. The processor’s own clock goes in steps of up to 4 ms, too coarse for a page. */
export function timeOf(run: () => unknown): number {
  const start = performance.now()
  run()
  return performance.now() - start
}
