import { join } from 'node:path'
import { draftWords, loadManual } from '#engine'
import { anchorJudge, type Verdict } from '../../output/consult/judge-anchor.ts'
import { randomQuotes } from '../../output/consult/random-quotes.ts'
import { type EditRates, editDraft, tagDraft, WORST_CASE } from '../../output/consult/tagged-edits.ts'
import { seededRandom } from '../../seeded-random.ts'
import { count, formatTable, seconds } from '../format-table.ts'
import { noteProgress } from '../note-progress.ts'
import { ANCHOR_ENGINES, type AnchorEngine, type QuotedTarget } from './anchor-engines.ts'

const COMMENTS = 5000

const SCENES: readonly (readonly [name: string, rates: EditRates])[] = [
  ['heavy revision: 16 % of blocks deleted, 12 % twins added, 78 % edited, 3 % moved', WORST_CASE],
  ['the same, and 5 % of ids lost', { ...WORST_CASE, idsLost: 0.05 }],
  ['the same, and 3 % of blocks split and 2 % merged, half of that recorded', { ...WORST_CASE, split: 0.03, merged: 0.02 }],
]

interface EngineFigures {
  readonly engine: string
  readonly comments: number
  /** Of comments whose words or paragraph are still there: right to the words, at least to the paragraph (a person asked included), lost, silently wrong. */
  readonly words: number
  readonly right: number
  readonly lost: number
  readonly wrong: number
  /** CPU seconds for all comments it was measured on. */
  readonly seconds: number
}

/** Finds comments on the demonstration's draft again after edits whose truth is known, beside other ways to do so. */
export function benchAnchor({ toolkit }: { readonly toolkit: string }): { text: string; figures: unknown } {
  const draft = draftWords(loadManual(join(toolkit, 'manual')).edition)
  const words = draft.blocks.reduce((sum, block) => sum + block.words.split(' ').length, 0)
  const scenes = SCENES.map(([name, rates]) => {
    noteProgress(name)
    return { name, figures: measureScene(draft, rates) }
  })
  const tables = scenes.map(({ name, figures }) => `${name}\n\n${tableOf(figures)}`)
  return {
    text: `Comments found again, of ${count(COMMENTS)} on ${count(words)} words. Percentages are of comments whose paragraph is still there.\n\n${tables.join('\n\n')}\n`,
    figures: { words, scenes },
  }
}

function measureScene(draft: Parameters<typeof tagDraft>[0], rates: EditRates): EngineFigures[] {
  const random = seededRandom(20)
  const old = tagDraft(draft)
  const fresh = editDraft(old, rates, random)
  const judge = anchorJudge(old, fresh)
  const targets = randomQuotes(draft, COMMENTS, random).filter((target): target is QuotedTarget => target.quote !== undefined)
  return ANCHOR_ENGINES.map((engine) =>
    measureEngine(engine, { old: draft, fresh: fresh.draft, lineage: fresh.lineage }, targets.slice(0, Math.round(targets.length * engine.share)), judge),
  )
}

function measureEngine(
  { name, open }: AnchorEngine,
  {
    old,
    fresh,
    lineage,
  }: {
    readonly old: Parameters<AnchorEngine['open']>[0]
    readonly fresh: Parameters<AnchorEngine['open']>[1]
    readonly lineage: Parameters<AnchorEngine['open']>[2]
  },
  targets: readonly QuotedTarget[],
  judge: ReturnType<typeof anchorJudge>,
): EngineFigures {
  const before = process.cpuUsage()
  const find = open(old, fresh, lineage)
  const claims = targets.map((target) => find(target))
  const { user, system } = process.cpuUsage(before)
  const counts = new Map<Verdict, number>()
  for (const [place, { id, quote }] of targets.entries()) {
    const claim = claims[place]
    if (claim === undefined) continue
    const verdict = judge(id, quote, claim)
    counts.set(verdict, (counts.get(verdict) ?? 0) + 1)
  }
  const of = (...verdicts: Verdict[]) => verdicts.reduce((sum, verdict) => sum + (counts.get(verdict) ?? 0), 0)
  const there = targets.length - of('gone', 'asked')
  return {
    engine: name,
    comments: targets.length,
    words: of('words') / there,
    right: of('words', 'paragraph', 'asked-right') / there,
    lost: of('lost') / there,
    wrong: of('wrong') / there,
    seconds: (user + system) / 1e6,
  }
}

function tableOf(figures: readonly EngineFigures[]): string {
  const percent = (share: number) => (100 * share).toFixed(1)
  return formatTable(
    ['', 'right words %', 'right paragraph %', 'lost %', 'silently wrong %', 'comments', 'CPU s'],
    figures.map((one) => [
      one.engine,
      percent(one.words),
      percent(one.right),
      percent(one.lost),
      percent(one.wrong),
      count(one.comments),
      seconds(one.seconds),
    ]),
  )
}
