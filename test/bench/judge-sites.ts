import { count, kilobytes, megabytes, ratio, seconds } from './format-table.ts'
import type { SiteFigures } from './site-figures.ts'

/** A cold build may cost at most this part of Starlight's. */
const OF_STARLIGHT = 1 / 3
/** Up to this many times Eleventy's cold build counts as near it. */
const NEAR_ELEVENTY = 1.5
/** Growth is linear while CPU time a section rises by no more than this from one size to the next. */
const LINEAR = 1.15
/** Bytes of a section page with its style sheets and scripts, compressed. */
const PAGE = 30_000
/** Bytes of memory in one process. */
const MEMORY = 0.6e9
/** Bars on the cold build hold for this many sections. */
const AT = 1000

/** What the figures say of the bars, a sentence each. Says nothing of what was not measured. */
export function judgeSites(sites: readonly SiteFigures[]): string[] {
  return [
    ...sites.filter(({ sections }) => sections === AT).flatMap(judgeCold),
    ...sites.flatMap(judgePage),
    ...sites.slice(1).flatMap((site, index) => judgeGrowth(sites[index] as SiteFigures, site)),
  ]
}

function judgeCold({ sections, builders: { ours, starlight, eleventy } }: SiteFigures): string[] {
  if (ours === undefined) return []
  const of = (other: string, cpu: number, bar: number, words: string) =>
    `Cold build of ${count(sections)} sections is ${ratio(ours.cold.cpu, cpu)} of ${other} (${seconds(ours.cold.cpu)} s beside ${seconds(cpu)} s); the bar is ${words}: ${verdict(ours.cold.cpu <= cpu * bar)}.`
  return [
    ...(starlight === undefined ? [] : [of('Starlight', starlight.cold.cpu, OF_STARLIGHT, 'at most a third')]),
    ...(eleventy === undefined ? [] : [of('Eleventy', eleventy.cold.cpu, NEAR_ELEVENTY, `near it, taken as at most ${NEAR_ELEVENTY} times`)]),
    `Memory for ${count(sections)} sections is ${megabytes(ours.cold.memory)}; the bar is ${megabytes(MEMORY)}: ${verdict(ours.cold.memory <= MEMORY)}.`,
  ]
}

function judgePage({ sections, builders: { ours } }: SiteFigures): string[] {
  if (ours === undefined) return []
  const { whole } = ours.output.page
  return [
    `A section page of ${count(sections)} is ${kilobytes(whole)} compressed with its CSS and JavaScript; the bar is ${kilobytes(PAGE)}: ${verdict(whole <= PAGE)}.`,
  ]
}

function judgeGrowth(smaller: SiteFigures, larger: SiteFigures): string[] {
  const before = smaller.builders['ours']
  const after = larger.builders['ours']
  if (before === undefined || after === undefined) return []
  const growth = after.cold.cpu / larger.sections / (before.cold.cpu / smaller.sections)
  return [
    `From ${count(smaller.sections)} to ${count(larger.sections)} sections, CPU time a section changes ${growth.toFixed(2)} times; the bar is linear, taken as at most ${LINEAR}: ${verdict(growth <= LINEAR)}.`,
  ]
}

const verdict = (isMet: boolean): string => (isMet ? 'met' : 'MISSED')
