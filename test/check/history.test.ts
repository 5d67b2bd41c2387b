import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { checkDraft, historyOf, loadManual, openManualFolder } from '#engine'
import { freeze } from '../freeze.ts'
import { BASE } from './run-case.ts'

const DRAFT = 'draft/edition.yaml'
const RULES = 'draft/chapters/01-joining/rules.mdx'
const WELCOME = 'draft/chapters/01-joining/welcome.mdx'

/** The base manual with its text published as 1.0, and the draft on its way to 2.0. */
let published: string

beforeAll(() => {
  published = mkdtempSync(join(tmpdir(), 'history-'))
  cpSync(BASE, published, { recursive: true })
  freeze(published, '1.0')
  change(published, DRAFT, (text) => text.replace("'1.0'", "'2.0'"))
  return () => rmSync(published, { recursive: true })
})

function change(folder: string, file: string, to: (text: string) => string) {
  const text = readFileSync(join(folder, file), 'utf8')
  if (to(text) === text) throw new Error(`nothing to change in ${file}`)
  writeFileSync(join(folder, file), to(text))
}

/** What the checks of editions say after some files were changed; `lineage` is the text of lineage.yaml. */
function findingsAfter(changes: Readonly<Record<string, (text: string) => string>>, lineage?: string): string[] {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(published, folder, { recursive: true })
  for (const [file, to] of Object.entries(changes)) change(folder, file, to)
  if (lineage !== undefined) writeFileSync(join(folder, 'lineage.yaml'), lineage)
  const { edition, problems } = loadManual(folder)
  const { manual, problems: around } = openManualFolder(folder)
  return checkDraft(historyOf(manual, edition), [...problems, ...around]).map(({ code, message }) => `${code} ${message}`)
}

const note = (text: string) => text.replace('\nduties:', '\nchangeNote: New.\nduties:')

test('nothing to say of a draft that is as published under the next number', () => expect(findingsAfter({})).toEqual([]))

describe('lineage', () => {
  test.each<[string, string[]]>([
    ["- { in: '2.0', kind: moved, what: block, from: [k7f3p], to: [m2c8d] }", ['NM414 block `k7f3p` was moved, and edition 2.0 still has it']],
    ["- { in: '2.0', kind: moved, what: block, from: [k7f3p, p4t6v], to: [m2c8d] }", ['NM414 a move leads from one id to one id']],
    ["- { in: '2.0', kind: split, what: block, from: [k7f3p], to: [k7f3p] }", ['NM414 a split leads from one id to several']],
    ["- { in: '2.0', kind: split, what: block, from: [k7f3p], to: [k7f3p, p4t6v] }", []],
    ["- { in: '2.0', kind: merged, what: block, from: [k7f3p], to: [k7f3p] }", ['NM414 a merger leads from several ids to one']],
    ["- { in: '2.0', kind: merged, what: block, from: [k7f3p, p4t6v], to: [k7f3p] }", []],
    ["- { in: '2.0', kind: replaced, what: duty, from: [join-card] }", ['NM414 `replaced` says nothing of where']],
    ["- { in: '2.0', kind: withdrawn, what: duty, from: [join-card] }", ['NM414 something is withdrawn and no reason is given']],
    ["- { in: '2.0', kind: split, what: block, from: [k7f3p], to: [k7f3p, z9999] }", ['NM413 edition 2.0 has no block `z9999`']],
    ["- { in: '2.0', kind: split, what: block, from: [k7f3p], to: [k7f3p, join-card] }", ['NM413 edition 2.0 has no block `join-card`']],
    ["- { in: '2.0', kind: split, what: block, from: [k7f3p], to: [k7f3p, p4t6v], authority: nobody }", ['NM413 there is no post `nobody`']],
    ["- { in: '3.0', kind: split, what: block, from: [k7f3p], to: [k7f3p, p4t6v] }", ['NM416 there is no edition 3.0']],
    [
      "- { in: '2.0', kind: split, what: block, from: [k7f3p], to: [k7f3p, p4t6v] }\n- { in: '2.0', kind: split, what: block, from: [k7f3p], to: [k7f3p, m2c8d] }",
      ['NM414 two entries say what became of block `k7f3p` in edition 2.0'],
    ],
    ["- { in: '2.0', kind: gone, what: block, from: [k7f3p] }", ['NM008 `gone` is not a value of `kind`']],
    ["- { in: '2.0', kind: moved, what: block, frm: [k7f3p], to: [m2c8d] }", ['NM006 field `from` is missing', 'NM005 unknown field `frm`']],
    ['in: 2.0', ['NM007 lineage.yaml is a list, each item with its fields']],
    ['# nothing yet\n', []],
  ])('%s', (lineage, expected) => expect(findingsAfter({}, `${lineage}\n`).map((line) => line.replace(/: \d.*|; expected.*/, ''))).toEqual(expected))

  test('while it cannot be read, nothing is said to be unexplained', () => {
    const gone = { [WELCOME]: (text: string) => note(text.replace(/A friendly.*\n/, '')) }
    expect(findingsAfter(gone)).toEqual(['NM412 1 block of `joining.welcome` in edition 1.0 is not in edition 2.0: k7f3p'])
    expect(findingsAfter(gone, 'in: 2.0\n').map((line) => line.slice(0, 5))).toEqual(['NM007'])
  })

  test('a paragraph that moved to another section is not gone', () => {
    const move = {
      [WELCOME]: (text: string) => note(text.replace(/A friendly.*\n/, '')),
      [RULES]: (text: string) => note(text.replace('Books go', 'A friendly first visit brings people back. [#k7f3p]\n\nBooks go')),
    }
    expect(findingsAfter(move)).toEqual([])
  })

  test('a duty that ends is explained by what replaces it, of another kind', () => {
    const gone = { [WELCOME]: (text: string) => note(text.replace(/ {2}- id: join-explain[\s\S]*?(?=---)/, '').replace('<Duty id="join-explain" />', '')) }
    expect(findingsAfter(gone).filter((line) => line.startsWith('NM4'))).toEqual(['NM411 duty `join-explain` of edition 1.0 is not in edition 2.0'])
    expect(
      findingsAfter(gone, "- { in: '2.0', kind: replaced, what: duty, from: [join-explain], to: [k7f3p] }\n").filter((line) => line.startsWith('NM4')),
    ).toEqual([])
  })
})

describe('numbers and dates', () => {
  test.each<[string, (text: string) => string, string[]]>([
    ['an older number', (text) => text.replace("'2.0'", "'0.9'"), ['NM405 the draft is edition 0.9, and edition 1.0 is published']],
    ['2.10 comes after 2.9', (text) => text.replace("'2.0'", "'1.10'"), []],
    [
      'published before the last',
      (text) => text.replace('publishedOn: 2024-03-01', 'publishedOn: 2024-02-15'),
      ['NM405 edition 2.0 is published on 15 February 2024, before edition 1.0'],
    ],
    [
      'older law',
      (text) => text.replace('lawAsAt: 2024-02-01', 'lawAsAt: 2024-01-31'),
      ['NM405 edition 2.0 states the law on 31 January 2024, before edition 1.0'],
    ],
  ])('%s', (_what, to, expected) => expect(findingsAfter({ [DRAFT]: to })).toEqual(expected))

  test('right after it was published the draft still has its number', () => {
    expect(findingsAfter({ [DRAFT]: (text) => text.replace("'2.0'", "'1.0'") })).toEqual([])
  })
})

describe('revisions of duties', () => {
  const duty = (from: string, to: string) => ({ [WELCOME]: (text: string) => note(text.replace(from, to)) })

  test.each<[string, string, string[]]>([
    ['record: Entry in the catalogue of readers', 'record: Entry in the book', ['NM420 duty `join-card` is not what edition 1.0 says: `record` changed']],
    [
      'action: give every new reader a card\n    cohorts: [everyone]',
      'action: give each new reader a card\n    cohorts: [young]',
      ['NM420 duty `join-card` is not what edition 1.0 says: `action` and `cohorts` changed'],
    ],
    ['id: join-card\n    rev: 1', 'id: join-card\n    rev: 3', ['NM421 duty `join-card` means what it meant in edition 1.0, and its revision is 3']],
    ['training: [mod-desk]', 'training: []', []],
  ])('%j', (from, to, expected) => expect(findingsAfter(duty(from, to)).filter((line) => /NM42[01]/.test(line))).toEqual(expected))

  test('new wording with the same meaning is declared in edition.yaml, and keeps its revision', () => {
    const reworded = duty('action: explain the rules in plain words', 'action: explain the rules plainly')
    const verdict = (text: string) =>
      `${text}changes:\n  - { id: c01, kind: editorial, sections: [joining.welcome], duties: [join-explain], what: Said more plainly. }\n`
    expect(findingsAfter(reworded)).toEqual(['NM420 duty `join-explain` is not what edition 1.0 says: `action` changed'])
    expect(findingsAfter({ ...reworded, [DRAFT]: verdict })).toEqual([])
    const raised = {
      [WELCOME]: (text: string) =>
        (reworded[WELCOME] as (text: string) => string)(text).replace('id: join-explain\n    rev: 1', 'id: join-explain\n    rev: 2'),
    }
    expect(findingsAfter({ ...raised, [DRAFT]: verdict })).toEqual(['NM421 duty `join-explain` is listed as an editorial change and has a new revision'])
  })
})

test('a finding of the history can be accepted in place, and the acceptance is not idle where the draft is checked alone', () => {
  const folder = mkdtempSync(join(tmpdir(), 'history-'))
  onTestFinished(() => rmSync(folder, { recursive: true }))
  cpSync(published, folder, { recursive: true })
  change(folder, RULES, (text) =>
    text.replace('slowly', 'daily').replace('\nduties:', '\nsilence:\n  - { code: NM422, reason: It is one word., reviewBy: 2025-01-01 }\nduties:'),
  )
  const { edition, problems } = loadManual(folder)
  const findings = checkDraft(historyOf(openManualFolder(folder).manual, edition), problems)
  expect(findings.map(({ code, declared }) => [code, declared?.reason])).toEqual([['NM422', 'It is one word.']])
})
