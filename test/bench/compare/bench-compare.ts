import { makePairs } from '../../output/compare/judge/pairs/make-pairs.ts'
import { draftTexts, editionPairs } from '../../output/compare/judge/pairs/manual-texts.ts'
import type { Pair } from '../../output/compare/judge/pairs/pair.ts'
import { renderPage } from '../../output/compare/judge/pairs/render-page.ts'
import type { CompareFigures, EngineFigures } from './compare-figures.ts'
import { compareText } from './compare-text.ts'
import type { PagePair } from './engines/engine.ts'
import { ENGINES } from './engines/index.ts'
import { judgeEngines, scoreOf } from './judge-engines.ts'
import { measureGrowth } from './measure-growth.ts'
import { timeEngines } from './time-engines.ts'

const PAIRS = 140
const ROUNDS = 5

/**
 * Redlines of the same pairs by every engine: `pairs` made by scripts, and all sections of the Manual that differ from one edition to
 * the next. The judging of what comes out also warms the engines up for the times.
 */
export function benchCompare({ pairs = PAIRS, rounds = ROUNDS }: { pairs?: number | undefined; rounds?: number | undefined }): {
  text: string
  figures: CompareFigures
} {
  const texts = draftTexts().map(({ markdown }) => markdown)
  const taken = [...makePairs(texts, pairs), ...editionPairs()].map(toPages)
  const verdicts = judgeEngines(ENGINES, taken)
  const times = timeEngines(ENGINES, taken, rounds)
  const engines = ENGINES.map((engine): EngineFigures => {
    const all = verdicts.get(engine) ?? []
    const of = (test: (pair: Pair) => boolean) => scoreOf(all.filter((_, index) => test(taken[index] as Pair)))
    return {
      name: engine.name,
      all: scoreOf(all),
      synthetic: of(({ kind }) => kind !== 'real'),
      real: of(({ kind }) => kind === 'real'),
      times: times.get(engine) ?? { p50: Number.NaN, p95: Number.NaN },
    }
  })
  const page = Math.round(taken.reduce((sum, { html }) => sum + html.fresh.length, 0) / taken.length)
  const figures = { pairs: { synthetic: pairs, real: taken.length - pairs, page }, rounds, engines, growth: measureGrowth(ENGINES, texts) }
  return { text: compareText(figures), figures }
}

const toPages = (pair: Pair): PagePair => ({ ...pair, html: { old: renderPage(pair.old), fresh: renderPage(pair.fresh) } })
