import { count, formatTable } from '../format-table.ts'
import type { CompareFigures, EngineFigures } from './compare-figures.ts'
import { judgeCompare } from './judge-compare.ts'
import type { Score } from './judge-engines.ts'
import { LENGTHS } from './measure-growth.ts'

/** The figures as tables, with what they say of the goals. */
export function compareText(figures: CompareFigures): string {
  const { pairs, rounds, engines, growth } = figures
  const title = `Redlines of ${count(pairs.synthetic)} pairs made by scripts and ${count(pairs.real)} pairs of the Manual’s own sections, ${count(pairs.page)} signs of HTML a page in the mean.`
  return [
    title,
    '',
    'What comes back from the redline alone, in parts of all pairs; silent: differences that no mark covers.',
    '',
    formatTable(WHOLE_HEAD, engines.map(wholeRow)),
    '',
    'How it reads. Size: signs marked for each that must be. Fragments and islands: for each changed sentence.',
    '',
    formatTable(READ_HEAD, engines.map(readRow)),
    '',
    `Milliseconds a page, the shortest of ${rounds} rounds, for other work only adds; and for texts 1 to 16 times as long. Exponent 1 is linear. compareMarkdown reads the Markdown too; engines that take a document get it parsed.`,
    '',
    formatTable(
      ['engine', 'p50', 'p95', ...LENGTHS.map((length) => `${length}x`), 'exponent'],
      growth.map(({ name, times, exponent }) => {
        const page = engines.find((engine) => engine.name === name)?.times
        return [name, milliseconds(page?.p50), milliseconds(page?.p95), ...times.map(milliseconds), exponent.toFixed(2)]
      }),
    ),
    '',
    ...judgeCompare(figures),
    '',
  ].join('\n')
}

const WHOLE_HEAD = ['engine', 'failed', 'text', 'tree', 'tree, real', 'valid', 'ids twice', 'signs split', 'silent', 'on pages']

const wholeRow = ({ name, all, real }: EngineFigures): string[] => [
  name,
  String(all.failed),
  percent(all.text),
  percent(all.tree),
  real.pairs === 0 ? '-' : percent(real.tree),
  percent(all.valid),
  String(all.pagesWithRepeatedIds),
  String(all.splitGraphemes),
  String(all.silentChanges),
  String(all.pagesWithSilentChanges),
]

const READ_HEAD = ['engine', 'size p50', 'p95', 'size p50, real', 'p95', 'fragments median', 'mean', 'sentences', 'islands', 'moves found', 'false']

const readRow = ({ name, all, real }: EngineFigures): string[] => [
  name,
  all.size.p50.toFixed(2),
  all.size.p95.toFixed(2),
  ...(real.pairs === 0 ? ['-', '-'] : [real.size.p50.toFixed(2), real.size.p95.toFixed(2)]),
  all.fragments.median.toFixed(1),
  all.fragments.mean.toFixed(2),
  count(all.fragments.sentences),
  all.islands.toFixed(2),
  movesFound(all),
  String(all.moves.wrong),
]

const movesFound = ({ moves: { known, found } }: Score): string => `${found} of ${known}`

const percent = (part: number): string => `${(Math.floor(part * 1000) / 10).toFixed(1)} %`

const milliseconds = (time: number | undefined): string => (time === undefined ? '-' : time.toFixed(time < 10 ? 2 : 0))
