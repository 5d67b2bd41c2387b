import { judgeRedline, type Verdict } from '../../output/compare/judge/judge-redline.ts'
import { quantile } from '../../output/compare/judge/quantile.ts'
import { readPages } from '../../output/compare/judge/read-pages.ts'
import { noteProgress } from '../note-progress.ts'
import type { Engine, PagePair } from './engines/engine.ts'

/** How the redlines of one engine do over many pairs. Parts are of all pairs: a pair that an engine fails on counts against it. */
export interface Score {
  readonly pairs: number
  readonly failed: number
  readonly text: number
  readonly tree: number
  readonly valid: number
  readonly pagesWithRepeatedIds: number
  readonly splitGraphemes: number
  readonly silentChanges: number
  readonly pagesWithSilentChanges: number
  /** Signs marked for each that must be. */
  readonly size: { readonly p50: number; readonly p95: number }
  readonly fragments: { readonly median: number; readonly mean: number; readonly sentences: number }
  /** Islands for each changed sentence. */
  readonly islands: number
  readonly moves: { readonly known: number; readonly found: number; readonly wrong: number }
}

/** The verdict on each redline of an engine, in the order of the pairs; undefined where it failed. */
export type Verdicts = readonly (Verdict | undefined)[]

/** Lets every engine make the redline of every pair once, and judges it. */
export function judgeEngines(engines: readonly Engine[], pairs: readonly PagePair[]): ReadonlyMap<Engine, Verdicts> {
  const verdicts = new Map<Engine, (Verdict | undefined)[]>(engines.map((engine) => [engine, []]))
  for (const [index, pair] of pairs.entries()) {
    if (index % 50 === 0) noteProgress(`redlines of pairs ${index + 1} to ${Math.min(index + 50, pairs.length)}`)
    const pages = readPages(pair.html.old, pair.html.fresh)
    for (const engine of engines) {
      const redline = attempt(engine, pair)
      verdicts.get(engine)?.push(redline === undefined ? undefined : judgeRedline({ redline, pages, convention: engine.convention, moved: pair.moved }))
    }
  }
  return verdicts
}

function attempt(engine: Engine, pair: PagePair): string | undefined {
  try {
    return engine.ready(pair)()
  } catch (error) {
    noteProgress(`${engine.name} failed on ${pair.name}: ${error instanceof Error ? error.message : error}`)
    return undefined
  }
}

/** Verdicts in figures. */
export function scoreOf(verdicts: Verdicts): Score {
  const made = verdicts.filter((verdict) => verdict !== undefined)
  const part = (test: (verdict: Verdict) => boolean) => made.filter(test).length / Math.max(verdicts.length, 1)
  const total = (count: (verdict: Verdict) => number) => made.reduce((sum, verdict) => sum + count(verdict), 0)
  const ratios = made.flatMap(({ size, least }) => (least === undefined || least === 0 ? [] : [size / least]))
  const fragments = made.flatMap((verdict) => verdict.fragments)
  return {
    pairs: verdicts.length,
    failed: verdicts.length - made.length,
    text: part(({ lostText }) => lostText.length === 0),
    tree: part(({ lostTree }) => lostTree.length === 0),
    valid: part(({ faults }) => faults.length === 0),
    pagesWithRepeatedIds: made.filter(({ repeatedIds }) => repeatedIds.length > 0).length,
    splitGraphemes: total(({ splitGraphemes }) => splitGraphemes.length),
    silentChanges: total(({ silent }) => silent.length),
    pagesWithSilentChanges: made.filter(({ silent }) => silent.length > 0).length,
    size: { p50: quantile(ratios, 0.5), p95: quantile(ratios, 0.95) },
    fragments: {
      median: quantile(fragments, 0.5),
      mean: fragments.reduce((sum, count) => sum + count, 0) / Math.max(fragments.length, 1),
      sentences: fragments.length,
    },
    islands: total(({ islands }) => islands) / Math.max(fragments.length, 1),
    moves: {
      known: total(({ moves }) => moves?.known ?? 0),
      found: total(({ moves }) => moves?.found ?? 0),
      wrong: total(({ moves }) => moves?.wrong.length ?? 0),
    },
  }
}
