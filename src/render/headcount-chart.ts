import type { Element } from 'hast'
import { toHtml } from 'hast-util-to-html'
import type { Edition } from '../model/edition.ts'
import { type HeadcountReturn, headcountTable, type PrintedCount, SMALLEST_PRINTED } from '../model/headcount.ts'
import { recordTitle } from '../model/record-title.ts'
import { formatDate } from '../model/wording.ts'
import { wrapWords } from '../model/wrap-words.ts'
import { element } from './element.ts'
import { tableToHast } from './table-to-hast.ts'
import { recordLink } from './words.ts'

/** Columns of the longest line that fits the narrowest screen. */
const LINE = 32
/** Heights in CSS pixels: a line of words, a bar, the space under it, and the space between cohorts. */
const HEIGHT = { words: 22, bar: 14, under: 10, between: 12 } as const

/** The counts of one region: for each cohort that has one, its count on each day, or undefined where the return had no row for it. */
interface RegionCounts {
  readonly title: string
  readonly days: readonly HeadcountReturn[]
  readonly cohorts: readonly { readonly id: string; readonly title: string; readonly counts: readonly (PrintedCount | undefined)[] }[]
}

/** The regions with returns, in the order of their register. */
export function regionsWithReturns(edition: Edition): string[] {
  const found = new Set(headcountTable(edition).map(({ region }) => region))
  return [...edition.registers.regions.records.keys()].filter((id) => found.has(id))
}

/**
 * A chart of one region’s returns as SVG: a bar for each cohort and day, each with its words. A count that is not printed has the same
 * empty bar whatever it is. Lengths are shares of the width and words keep their size, so that it reads on a phone and on paper.
 */
export function headcountChart(edition: Edition, region: string): string {
  const counts = countsOf(edition, region)
  // One scale for every region, so that bars of two charts can be compared.
  const most = Math.max(SMALLEST_PRINTED, ...headcountTable(edition).flatMap(({ rows }) => rows.map(({ count }) => (count === 'hidden' ? 0 : count))))
  const marks: Element[] = []
  let y = 0
  const write = (words: string, className: string) => {
    y += HEIGHT.words
    marks.push(element('text', { x: '0', y: String(y - 6), className: [className] }, words))
  }
  for (const { title, counts: of } of counts.cohorts) {
    for (const line of wrapWords(title, LINE)) write(line, 'chart__cohort')
    for (const [index, count] of of.entries()) {
      write(`${formatDate(counts.days[index]?.date ?? '')}: ${countWords(count)}`, 'chart__words')
      if (count === undefined) continue
      const share = (count === 'hidden' ? SMALLEST_PRINTED : count) / most
      const width = `${(share * 100).toFixed(2)}%`
      marks.push(element('rect', { x: '0', y: String(y), width, height: HEIGHT.bar, className: [count === 'hidden' ? 'chart__hidden' : 'chart__bar'] }))
      y += HEIGHT.bar + HEIGHT.under
    }
    y += HEIGHT.between
  }
  const id = `chart-${region.toLowerCase()}`
  const svg = element(
    'svg',
    { className: ['chart'], width: '100%', height: y, role: 'img', ariaLabelledBy: [`${id}-title`, `${id}-words`] },
    element('title', { id: `${id}-title` }, `Headcount of ${counts.title}`),
    element('desc', { id: `${id}-words` }, describe(counts)),
    ...marks,
  )
  return toHtml(svg, { space: 'svg' })
}

/** The same numbers as a table: cohorts against days, and the totals as they were stated. */
export function headcountGrid(edition: Edition, region: string, { base }: { readonly base: string }): string {
  const { title, days, cohorts } = countsOf(edition, region)
  const rows = [
    ...cohorts.map((cohort) => ({ cells: [[recordLink(edition, 'cohorts', cohort.id)], ...cohort.counts.map(countWords)] })),
    { cells: ['Total as stated', ...days.map(totalWords)] },
  ]
  const illustrative = days.some((day) => day.illustrative) ? '. Illustrative numbers' : ''
  const columns = ['Cohort', ...days.map(({ date }) => formatDate(date))]
  return toHtml(tableToHast({ caption: `${title}${illustrative}`, columns, groups: [{ rows }], empty: 'None.' }, { base }))
}

function countsOf(edition: Edition, region: string): RegionCounts {
  const days = headcountTable(edition).filter((one) => one.region === region)
  const named = new Set(days.flatMap(({ rows }) => rows.map(({ cohort }) => cohort)))
  const cohorts = [...edition.registers.cohorts.records.keys()]
    .filter((id) => named.has(id))
    .map((id) => ({
      id,
      title: recordTitle(edition, 'cohorts', id),
      counts: days.map(({ rows }) => rows.find(({ cohort }) => cohort === id)?.count),
    }))
  return { title: recordTitle(edition, 'regions', region), days, cohorts }
}

function countWords(count: PrintedCount | undefined): string {
  if (count === undefined) return 'not reported'
  return count === 'hidden' ? `fewer than ${SMALLEST_PRINTED}` : String(count)
}

function totalWords({ total, addsUp }: HeadcountReturn): string {
  const words = total === 'hidden' ? 'not printed' : String(total)
  return addsUp ? words : `${words}, does not add up`
}

const describe = ({ cohorts, days }: RegionCounts): string =>
  cohorts
    .map(({ title, counts }) => `${title}: ${counts.map((count, index) => `${countWords(count)} on ${formatDate(days[index]?.date ?? '')}`).join(', ')}.`)
    .join(' ')
