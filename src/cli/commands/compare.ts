import {
  byCohort,
  byRole,
  type Comparable,
  comparisonToHtml,
  comparisonToJson,
  comparisonToMarkdown,
  comparisonToText,
  permanentBase,
  type RedlinedSection,
  redlineData,
  redlineToHtml,
  redlineToMarkdown,
  redlineToText,
  sectionRedline,
} from '#engine'
import { AUDIENCE_OPTION } from '../audience-option.ts'
import { type Call, defineCommand, EXIT } from '../command.ts'
import { findInEither, type OpenedComparison, openComparison } from '../open-comparison.ts'
import { paintMarks } from '../paint-marks.ts'
import { UsageError } from '../usage-error.ts'

type Format = 'text' | 'html' | 'json' | 'md'

const FOCUS = ['role', 'cohort', 'section'] as const

const OF_COMPARISON: Readonly<Record<Format, (value: Comparable, call: Pick<Call, 'terminal'>) => string>> = {
  text: (value, { terminal: { width, paint } }) => comparisonToText(value, { width, bold: (text) => paint('bold', text) }),
  html: comparisonToHtml,
  json: comparisonToJson,
  md: comparisonToMarkdown,
}

const OF_SECTION: Readonly<Record<Format, (redlined: RedlinedSection, call: Pick<Call, 'terminal'>) => string>> = {
  text: (redlined, { terminal: { width, paint } }) => paintMarks(redlineToText(redlined, { width, bold: (text) => paint('bold', text) }), paint),
  html: redlineToHtml,
  json: (redlined) => comparisonToJson(redlineData(redlined)),
  md: redlineToMarkdown,
}

export const compare = defineCommand({
  words: { usage: '<old> <new>', least: 2, most: 2 },
  options: {
    role: { kind: 'text', value: 'ID', about: 'only what changes for this post' },
    cohort: { kind: 'text', value: 'ID', about: 'only what changes about people in this cohort, overlay or group' },
    section: { kind: 'text', value: 'ID', about: 'the redline of this section; a section that moved by either id' },
    ...AUDIENCE_OPTION,
    format: { kind: 'text', among: ['text', 'html', 'json', 'md'], about: 'text if not given; html is one document to send or print' },
  },
  about: [
    'Says what changes from one edition to another: duties in words, sections, law, registers, and what the editions say of it themselves.',
    'A side is draft, edition:<number>, git:<revision> (its draft) or dir:<folder> (another manual, or an edition of one).',
    'In the text of a section, [-words-] are gone and {+words+} are new.',
  ],
  examples: [
    ['compare edition:1.0 edition:2.0', 'all that changed between two editions'],
    ['compare edition:2.0 draft --role some-role', 'what the draft would change for one post'],
    ['compare edition:2.0 draft --section some-chapter.some-section', 'one section, word by word'],
    ['compare git:HEAD draft --format md', 'what I have changed, for a ticket'],
    ['compare edition:1.0 edition:2.0 --format html > changes.html', 'a document for a message'],
  ],
  run: (call) => {
    const given = FOCUS.filter((option) => call.options[option] !== undefined)
    if (given.length > 1) throw new UsageError(`--${given[0]} and --${given[1]} do not go together`, { hint: 'ask for one of them at a time' })
    const opened = openComparison(call, call.words as unknown as readonly [string, string], call.options.audience)
    const format = (call.options.format as Format | undefined) ?? (call.json ? 'json' : 'text')
    const { role, cohort, section } = call.options
    const text = section === undefined ? OF_COMPARISON[format](focused(opened, role, cohort), call) : OF_SECTION[format](redlined(opened, section), call)
    call.terminal.print(text)
    return EXIT.fine
  },
})

function focused(opened: OpenedComparison, role: string | undefined, cohort: string | undefined): Comparable {
  const { old, fresh, comparison } = opened
  if (role !== undefined) return byRole(comparison, old, fresh, findInEither(opened, 'roles', role))
  if (cohort !== undefined) return byCohort(comparison, old, fresh, findInEither(opened, 'cohorts', cohort))
  return comparison
}

function redlined({ old, fresh, comparison }: OpenedComparison, id: string): RedlinedSection {
  const section = comparison.sections.find(({ new: now }) => now?.id === id) ?? comparison.sections.find(({ old: was }) => was?.id === id)
  if (section === undefined) {
    const known = comparison.sections.flatMap(({ old: was, new: now }) => [now?.id, was?.id].filter((known) => known !== undefined))
    throw new UsageError(`neither side has a section \`${id}\``, {
      hint: 'manual list sections shows them all',
      nearest: { word: id, among: [...new Set(known)] },
    })
  }
  return { comparison, section, redline: sectionRedline(old, fresh, section, { base: permanentBase(fresh), comparison }) }
}
