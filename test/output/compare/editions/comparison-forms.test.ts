import { describe, expect, test } from 'vitest'
import {
  byCohort,
  byRole,
  type Comparable,
  compareEditions,
  comparisonToHtml,
  comparisonToJson,
  comparisonToMarkdown,
  comparisonToText,
  impactOf,
} from '#engine'
import { demonstrationWords } from '../../../demonstration-words.ts'
import { makeValidator } from '../../../make-validator.ts'
import { baseEdition, second } from './base-edition.ts'

const WELCOME = 'chapters/01-joining/welcome.mdx'
const DESK = 'chapters/02-lending/desk.mdx'

const old = baseEdition()
const fresh = baseEdition({
  'edition.yaml': second(
    'renames:\n  - { from: house, to: home }\nchanges:\n  - { id: c01, kind: modality, sections: [joining.welcome], what: "Explaining is a <must> & *more*." }\n',
  ),
  [WELCOME]: [
    ['modality: should', 'modality: must'],
    ['sources: [house]', 'sources: [house]\nchangeNote: "What is said: <b>bold</b> | pipes, [brackets] and _lines_."'],
    ['rules of the house', 'rules of the home'],
  ],
  [DESK]: [['role: branch-head', 'role: librarian']],
  'registers/law.yaml': [['state: in force as amended }', "state: in force as amended }\n    - { from: 2024-06, state: 'amended again', unconfirmed: true }"]],
  'registers/training.yaml': [['title: Reading at home', 'title: Reading in bed']],
  'chapters/02-lending/chapter.yaml': [['[desk, school]', '[school, desk]']],
})
const comparison = compareEditions(old, fresh)
const values: readonly (readonly [string, Comparable])[] = [
  ['a comparison', comparison],
  ['a post', byRole(comparison, old, fresh, 'librarian')],
  ['a post for which nothing changes', byRole(comparison, old, fresh, 'school-liaison')],
  ['a cohort', byCohort(comparison, old, fresh, 'young')],
  ['an impact', impactOf(comparison, old, fresh)],
  ['no change at all', compareEditions(old, old)],
]
const validator = makeValidator({
  extends: ['html-validate:recommended'],
  rules: { 'no-inline-style': 'off', 'require-sri': 'off', 'doctype-style': 'off' },
})

describe.each(values)('%s', (_name, value) => {
  test('as text is no wider than asked and ends with a line feed', () => {
    for (const width of [60, 80]) {
      const text = comparisonToText(value, { width })
      expect(text.endsWith('\n')).toBe(true)
      for (const line of text.split('\n')) expect(line.length, line).toBeLessThanOrEqual(width)
      expect(text).not.toMatch(/undefined|\[object|NaN/)
    }
  })

  test('as HTML is one sound document with its style inside, no scripts, and nothing loaded', async () => {
    const html = comparisonToHtml(value)
    const report = await validator.validateString(html)
    expect(report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => `${ruleId}: ${message}`))).toEqual([])
    expect(html).not.toMatch(/<script|<link|<img|@import|url\(/)
    expect(html).toContain('<style>')
  })

  test('as JSON comes back the same', () => {
    expect(JSON.parse(comparisonToJson(value))).toEqual(value)
  })

  test('speaks of nothing but the manual it is of', () => {
    expect(demonstrationWords(comparisonToText(value))).toEqual([])
  })
})

test('the text of a comparison, in order', () => {
  const text = comparisonToText(comparison)
  const headings = text.split('\n').filter((_line, index, lines) => /^[=-]+$/.test(lines[index + 1] ?? ''))
  expect(headings).toEqual([
    'RRH: what changes from edition 1.0 to edition 2.0',
    'In brief',
    'The law',
    'Duties',
    'Sections',
    'Registers',
    'Renamed terms',
    'What the edition says it changed',
  ])
  expect(text).toContain('- Duties: 2 changed (1 asking more) and 7 unchanged')
  expect(text).toContain('becomes must (was should)')
  expect(text).toContain('now falls on the librarian (was the head of the branch)')
  expect(text).toContain('Library Act: now amended again (since June 2024, date not confirmed); was in')
  expect(text).toContain('“house” becomes “home”: 1 place, 1 section')
})

test('Markdown sets the binding word in bold, links with whole addresses, and shows signs as they are', () => {
  const markdown = comparisonToMarkdown(comparison)
  expect(markdown).toContain('becomes **must** (was should)')
  expect(markdown).toContain('](https://handbook.example/duties/join-explain/)')
  expect(markdown).toContain('What is said: \\<b>bold\\</b> \\| pipes, \\[brackets\\] and \\_lines\\_.')
  expect(comparisonToHtml(comparison)).toContain('becomes <strong>must</strong> (was should)')
  expect(comparisonToHtml(comparison)).toContain('&#x3C;b>bold&#x3C;/b>')
})

test('nothing differs, in a sentence; and files that differ in what is no text are owned up to', () => {
  const dated = baseEdition({ [WELCOME]: [['reviewBy: 2025-03-01', 'reviewBy: 2026-03-01']] })
  const words = (edition: typeof old) => comparisonToText(compareEditions(old, edition)).replace(/\s+/g, ' ')
  expect(words(old)).toContain(
    'Nothing differs: 4 sections and 9 duties are the same in both, and so are the registers and the law. Every file is the same too.',
  )
  expect(words(dated)).toContain('Files do differ, in what is not text')
  expect(words(old)).toContain('what changes between two states of edition 1.0')
})

test('a heading in bold, where the reader can see it', () => {
  expect(comparisonToText(comparison, { bold: (text) => `*${text}*` })).toContain('*In brief*\n--------')
})
