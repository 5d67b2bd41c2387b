import { describe, expect, test } from 'vitest'
import { chapter, edition, type RegisterName } from '#schemas'
import { parseRecordFile } from '../../src/parse/parse-record-file.ts'
import { parseRegister } from '../../src/parse/parse-register.ts'
import { parseSection } from '../../src/parse/parse-section.ts'

const SECTION = `---
id: part.one
title: One
cohorts: [all]
owner: lead
lawAsAt: 2021-01-29
reviewBy: 2022-01-29
sources: [law]
duties:
  - id: do-it
    rev: 1
    modality: must
    role: officer
    action: do it
    cohorts: [all]
    deadline: { within: P5D, of: the event }
    shares:
      - { direction: out, information: [facts], with: [them], gateway: rule }
    scope: case
    binding: internal
    basis: [law]
---
`

/** Problems of the section above after one line was changed. */
function broken(from: string, to: string) {
  expect(SECTION).toContain(from)
  const text = SECTION.replace(from, to)
  const { section, problems } = parseSection({ path: 'draft/chapters/01-part/one.mdx', text }, { chapter: 'part', stage: undefined, number: '1.1' })
  const seen = problems.map(({ code, message, place, label, help, fix }) => ({
    code,
    message,
    at: `${place.line}:${place.column}-${place.endColumn}`,
    label,
    help,
    fix: fix && `${text.slice(fix.start, fix.end)} -> ${fix.text}`,
  }))
  return { seen, section }
}

describe('each kind of wrong shape: its code, place, help and mend', () => {
  test.each([
    [
      'a misspelt field',
      'title: One',
      'titel: One',
      [
        { code: 'NM006', message: 'field `title` is missing', at: '2:1-13', help: 'add `title:` (Title as printed.)' },
        { code: 'NM005', message: 'unknown field `titel`', at: '3:1-6', help: 'did you mean `title`?', fix: 'titel -> title' },
      ],
    ],
    [
      'a field that nothing is like',
      'title: One',
      'title: One\nxyz: 1',
      [{ code: 'NM005', message: 'unknown field `xyz`', at: '4:1-4', help: expect.stringContaining('the fields here are: id, title,') }],
    ],
    [
      'a misspelt field of a duty',
      '    action: do',
      '    acton: do',
      [
        { code: 'NM006', message: 'field `action` is missing', at: '10:5-14', help: expect.stringContaining('add `action:` (What is done') },
        { code: 'NM005', message: 'unknown field `acton`', at: '14:5-10', fix: 'acton -> action' },
      ],
    ],
    [
      'a choice that is missing',
      '    modality: must\n',
      '',
      [
        {
          code: 'NM006',
          message: 'field `modality` is missing',
          at: '10:5-14',
          help: 'add `modality:` with one of `must`, `must-not`, `should`, `should-not`, `may` (How binding it is.)',
        },
      ],
    ],
    [
      'a word of another standard',
      'modality: must',
      'modality: shall',
      [
        {
          code: 'NM008',
          message: '`shall` is not a value of `modality`',
          at: '12:15-20',
          label: 'expected `must`, `must-not`, `should`, `should-not`, `may`',
          help: 'did you mean `must`?',
          fix: 'shall -> must',
        },
      ],
    ],
    ['a misspelt choice', 'scope: case', 'scope: cases', [{ code: 'NM008', at: '19:12-17', help: 'did you mean `case`?', fix: 'cases -> case' }]],
    ['a choice in a block of lines', 'scope: case', 'scope: >-\n      cases', [{ code: 'NM008', at: '20:7-12', fix: 'cases -> case' }]],
    [
      'a choice like none',
      'scope: case',
      'scope: 12',
      [{ code: 'NM008', message: '`scope` is `12`', help: 'use one of `case`, `organisation`', fix: undefined }],
    ],
    [
      'a text where a list belongs',
      'cohorts: [all]\nowner',
      'cohorts: all\nowner',
      [{ code: 'NM007', message: '`cohorts` is `all`; expected a list', at: '4:10-13', help: 'write a list: cohorts: [all]' }],
    ],
    [
      'a number where text belongs',
      'title: One',
      'title: 1',
      [{ code: 'NM007', message: '`title` is `1`; expected text', at: '3:8-9', help: 'put quotes around it: title: "1"' }],
    ],
    ['nothing', 'title: One', 'title:', [{ code: 'NM007', message: '`title` is empty; expected text', at: '3:1-6' }]],
    ['empty words', 'title: One', 'title: "  "', [{ code: 'NM009', at: '3:9-11', label: 'expected some words', help: 'fill in `title`' }]],
    [
      'an empty list',
      'basis: [law]',
      'basis: []',
      [{ code: 'NM009', message: '`basis` cannot be a list', at: '21:12-13', label: 'expected at least one item', help: 'fill in `basis`' }],
    ],
    [
      'a day that does not exist',
      'reviewBy: 2022-01-29',
      'reviewBy: 2022-02-29',
      [{ code: 'NM009', message: '`reviewBy` has the wrong format: `2022-02-29`', at: '7:11-21', label: 'expected a day that exists' }],
    ],
    [
      'a date the other way round',
      'reviewBy: 2022-01-29',
      'reviewBy: 29/01/2022',
      [{ code: 'NM009', at: '7:11-21', help: 'write it as a date written year-month-day, for example 2021-01-29' }],
    ],
    ['half a number', 'rev: 1', 'rev: 1.5', [{ code: 'NM007', message: '`rev` is `1.5`; expected a whole number', at: '11:10-13' }]],
    ['a number that is too small', 'rev: 1', 'rev: 0', [{ code: 'NM009', label: 'expected at least 1', help: 'correct `rev`' }]],
    [
      'a wrong item of a list',
      'basis: [law]',
      'basis: [law, { a: 1 }]',
      [{ code: 'NM007', message: '`basis` is a group of fields; expected text', at: '21:18-24' }],
    ],
    [
      'a deadline with a word that is none',
      '{ within: P5D, of: the event }',
      'tomorrow',
      [{ code: 'NM008', at: '16:15-23', label: 'expected `immediate`, `same-day`, `on-event`, `ongoing`' }],
    ],
    [
      'a deadline with a misspelt form',
      '{ within: P5D',
      '{ witin: P5D',
      [{ code: 'NM005', message: 'unknown field `witin`', at: '16:17-22', help: 'did you mean `within`?' }],
    ],
    ['a deadline with half a form', '{ within: P5D, of: the event }', '{ before: P5D }', [{ code: 'NM006', message: 'field `of` is missing', at: '16:5-13' }]],
    [
      'a deadline with two forms',
      '{ within: P5D, of: the event }',
      '{ within: P5D, by: noon }',
      [{ code: 'NM005', message: 'unknown field `by`', at: '16:30-32' }],
    ],
    ['a period in words', 'within: P5D', 'within: 5 days', [{ code: 'NM009', message: '`within` has the wrong format: `5 days`', at: '16:25-31' }]],
    ['a list for a deadline', '{ within: P5D, of: the event }', '[P5D]', [{ code: 'NM007', message: '`deadline` has the wrong form: a list', at: '16:15-19' }]],
    ['a share without its gateway', ', gateway: rule', '', [{ code: 'NM006', message: 'field `gateway` is missing', at: '18:9-60' }]],
    [
      'a group where a list belongs',
      'sources: [law]',
      'sources: { law: true }',
      [{ code: 'NM007', message: '`sources` is a group of fields; expected a list', at: '8:10-21' }],
    ],
    [
      'a duty that is no group',
      '  - id: do-it',
      '  - other\n  - id: do-it',
      [{ code: 'NM007', message: '`duties` is `other`; expected a group of fields', at: '10:5-10' }],
    ],
    [
      'a silence without a reason',
      'sources: [law]',
      'sources: [law]\nsilence: [{ code: NM310, reviewBy: 2022-01-01 }]',
      [{ code: 'NM006', message: 'field `reason` is missing', at: '9:11-46' }],
    ],
    [
      'names that objects have of themselves',
      'title: One',
      'title: One\n__proto__: { a: 1 }\nconstructor: 1',
      [
        { code: 'NM005', message: 'unknown field `__proto__`', at: '4:1-10' },
        { code: 'NM005', message: 'unknown field `constructor`', at: '5:1-12' },
      ],
    ],
  ])('%s', (_name, from, to, expected) => {
    const { seen } = broken(from, to)
    expect(seen).toHaveLength(expected.length)
    for (const one of expected) expect(seen).toContainEqual(expect.objectContaining(one))
  })
})

describe('reading goes on', () => {
  test('the rest of a record is read, and what is wrong is marked', () => {
    const { section } = broken('action: do it', 'action: 12')
    expect(section.duties[0]).toMatchObject({ id: 'do-it', role: 'officer', deadline: { within: 'P5D' } })
    expect([...section.document.broken]).toEqual(['duties\u00000\u0000action'])
  })

  test('an optional field that is wrong is left out', () => {
    expect(broken('deadline: { within: P5D, of: the event }', 'deadline: tomorrow').section.duties[0]).not.toHaveProperty('deadline')
  })

  test('several faults are told in one run', () => {
    expect(
      broken('title: One\ncohorts: [all]\nowner: lead', 'titel: One\ncohorts: all\nowner: 5')
        .seen.map(({ code }) => code)
        .sort(),
    ).toEqual(['NM005', 'NM006', 'NM007', 'NM007'])
  })

  test('a duty that cannot be read does not hide the next one', () => {
    const { section } = broken('  - id: do-it', '  - other\n  - id: do-it')
    expect(section.duties.map(({ id }) => id)).toContain('do-it')
  })
})

describe('registers and single records', () => {
  const register = (name: RegisterName, text: string) => {
    const result = parseRegister(name, { path: `draft/registers/${name}.yaml`, text })
    return {
      ids: [...result.register.records.keys()],
      problems: result.problems.map(({ code, place }) => `${code} ${place.line}:${place.column}`),
      broken: [...result.register.document.broken],
    }
  }

  test('a wrong record stays known by its id', () => {
    expect(register('stages', 'one:\n  titel: One\ntwo:\n  title: Two\nthree: 3\n')).toEqual({
      ids: ['one', 'two', 'three'],
      problems: ['NM006 1:1', 'NM005 2:3', 'NM007 5:8'],
      broken: ['one\u0000title', 'one\u0000titel', 'three'],
    })
  })

  test('an id that cannot be one is a finding', () => {
    expect(register('stages', 'a b: { title: One }\n__proto__: { title: Two }\n2: { title: Two }\ngood: { title: Good }\n')).toEqual({
      ids: ['good'],
      problems: ['NM009 3:1', 'NM009 1:1', 'NM009 2:1'],
      broken: [],
    })
  })

  test('a list, a word or nothing is not a register', () => {
    expect(register('stages', '- one\n').problems).toEqual(['NM007 1:1'])
    expect(register('stages', 'one\n').problems).toEqual(['NM007 1:1'])
    expect(register('stages', '# only a remark\n')).toEqual({ ids: [], problems: [], broken: [] })
  })

  test('a file of one record says what it needs', () => {
    const read = (text: string) => parseRecordFile(chapter, { path: 'a/chapter.yaml', text })
    expect(read('').problems).toMatchObject([{ code: 'NM001', help: 'write the fields: id, title, purpose, stage, sections' }])
    expect(read('[]').problems).toMatchObject([{ code: 'NM001' }])
    expect(read('id: a\ntitle: A\npurpose: B\nsections: [x]\n')).toMatchObject({ problems: [], data: { id: 'a' } })
  })

  test('an edition number without quotes is a number, and the mend is named', () => {
    const read = parseRecordFile(edition, {
      path: 'draft/edition.yaml',
      text: 'edition: 2.0\ntitle: A\nstatus: draft\nlawAsAt: 2021-01-01\nreviewBy: 2022-01-01\n',
    })
    expect(read.problems).toMatchObject([{ code: 'NM007', help: 'put quotes around it: edition: "2"' }])
  })
})
