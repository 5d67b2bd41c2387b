import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import {
  addressOf,
  type ChangeSummary,
  capitalise,
  comparedPairs,
  DRAFT,
  editionBefore,
  formatDate,
  inForceWords,
  keptManual,
  type Pair,
  type PostChanges,
  summariseChanges,
  type Target,
} from '#engine'
import type { EditionData } from '#schemas'
import { comparisonsToBuild, placeOfPair, shownComparison } from './comparisons.ts'
import type { DataFile } from './data/data-file.ts'
import { manualFolder, openManual } from './manual.ts'
import { nameInSentence, sectionTitle, shownDraft, type TimeStep, wholeTimeline } from './timeline.ts'

/** What one edition changed, as the list of changes shows it. */
export interface LogEntry {
  /** "Edition 2.0", "Draft of edition 2.1". */
  readonly name: string
  /** The same inside a sentence. */
  readonly nameInside: string
  readonly data: EditionData
  readonly isDraft: boolean
  /** The day it was published; of a draft the day it opened for comment. */
  readonly day: string
  /** Published when, in force when, or open for comment from when to when. */
  readonly standing: string
  /** Where its part of a page begins. */
  readonly anchor: string
  /** The edition before, as inside a sentence; undefined for the first. */
  readonly before: string | undefined
  readonly sections: number
  readonly duties: number
  /** What was found by comparing the two; undefined where the site does not compare them. */
  readonly summary: ChangeSummary | undefined
  readonly pair: Pair | undefined
  /** The address of a target in this edition, which stays. Of what it has no longer, the page that says so. */
  readonly link: (target: Target) => string
  /** Number and title of a section, here or in the edition before. */
  readonly titleOf: (section: string) => string
}

/** Every published edition, newest first, and before them the draft while it is, was or will be open for comment. */
export function changeLog(): LogEntry[] {
  const steps = wholeTimeline()
  const draft = shownDraft()
  return steps
    .flatMap((step, index): LogEntry[] => {
      const data = step.published?.data ?? draft?.data
      const day = step.published?.record.publishedOn ?? data?.consultation?.opensOn
      return data === undefined || day === undefined ? [] : [entryOf(step, { data, day, before: steps[index - 1] })]
    })
    .reverse()
}

/** What an entry says for a post; undefined where nothing changed for it. */
export const changesForPost = ({ summary }: LogEntry, post: string): PostChanges | undefined => summary?.posts.find(({ id }) => id === post)

function entryOf(step: TimeStep, { data, day, before }: { data: EditionData; day: string; before: TimeStep | undefined }): LogEntry {
  const { number, published, name, base } = step
  const { manual } = openManual()
  const isDraft = published === undefined
  const old = isDraft ? before?.number : editionBefore(manual, number)?.number
  const pair = comparedPairs(manual).find((candidate) => candidate.old === old && candidate.fresh === (isDraft ? DRAFT : number))
  return {
    name,
    nameInside: nameInSentence(step),
    data,
    isDraft,
    day,
    standing: isDraft ? openWords(data) : `Published ${formatDate(day)}, ${inForceWords(manual, number)}`,
    anchor: `${isDraft ? 'draft' : 'edition'}-${number.replaceAll('.', '-')}`,
    before: before && nameInSentence(before),
    sections: step.ids.section.size,
    duties: step.ids.duty.size,
    summary: pair && summaryOf(pair),
    pair,
    link: (target) => addressOf(target, base),
    titleOf: (section) => sectionTitle(step.section(section) === undefined ? before : step, section),
  }
}

const openWords = ({ consultation }: EditionData): string =>
  capitalise(
    `not in force${consultation === undefined ? '' : `; open for comment from ${formatDate(consultation.opensOn)} to ${formatDate(consultation.closesOn)}`}`,
  )

/** Where a comparison’s summary stands beside its pages. A later build reads it there and does not compare the two again. */
const SUMMARY = 'changes.json'

/** The summaries of the comparisons that this build makes, as files of the site. */
export const summaryFiles = (): DataFile[] =>
  comparisonsToBuild().map(({ pair, link }) => ({
    address: `${link()}${SUMMARY}`,
    body: () => JSON.stringify({ notice: openManual().manual.config.notice?.banner, ...summaryOf(pair) }),
  }))

const summaries = new Map<string, { readonly from: object; readonly summary: ChangeSummary }>()

function summaryOf(pair: Pair): ChangeSummary {
  const place = placeOfPair(pair)
  const folder = keptManual(manualFolder()).built.get(place)
  const from = folder === undefined ? shownComparison(pair) : openManual().manual
  const known = summaries.get(place)
  if (known?.from === from) return known.summary
  const summary = folder === undefined ? summariseShown(pair) : (JSON.parse(readFileSync(join(folder, SUMMARY), 'utf8')) as ChangeSummary)
  summaries.set(place, { from, summary })
  return summary
}

function summariseShown(pair: Pair): ChangeSummary {
  const { comparison, posts } = shownComparison(pair)
  return summariseChanges(comparison, posts)
}

/** How many duties and sections changed, a line for each. */
export function countLines({ counts: { duties, sections } }: ChangeSummary): string[] {
  const line = (subject: string, counted: readonly (readonly [count: number, words: string])[]) => {
    const told = counted.filter(([count]) => count > 0).map(([count, words]) => `${count} ${words}`)
    return told.length === 0 ? [] : [`${subject}: ${told.join(', ')}`]
  }
  return [
    ...line('Duties', [
      [duties.added, 'new'],
      [duties.withdrawn, 'withdrawn'],
      [duties.strengthened, 'strengthened'],
      [duties.weakened, 'weakened'],
      [duties.mixed, 'strengthened in one way and weakened in another'],
      [duties.changed - duties.strengthened - duties.weakened - duties.mixed, 'changed in other ways'],
      [duties.unchanged, 'unchanged'],
    ]),
    ...line('Sections', [
      [sections.added, 'new'],
      [sections.withdrawn, 'withdrawn'],
      [sections.moved, 'moved'],
      [sections.changed, 'changed'],
      [sections.unchanged, 'unchanged'],
    ]),
  ]
}
