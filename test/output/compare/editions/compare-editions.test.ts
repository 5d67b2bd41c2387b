import { describe, expect, test } from 'vitest'
import { compareEditions } from '#engine'
import { comparison as comparisonSchema, type LineageEntryData } from '#schemas'
import { demonstration } from '../../../demonstration.ts'
import { baseEdition, type Edits, second } from './base-edition.ts'

const WELCOME = 'chapters/01-joining/welcome.mdx'
const RULES = 'chapters/01-joining/rules.mdx'
const DESK = 'chapters/02-lending/desk.mdx'
const SCHOOL = 'chapters/02-lending/school.mdx'

const edited = (edits: Edits, lineage: readonly LineageEntryData[] = []) =>
  compareEditions(baseEdition(), baseEdition({ 'edition.yaml': second(), ...edits }), { lineage })
const section = (edits: Edits, id: string, lineage?: readonly LineageEntryData[]) => edited(edits, lineage).sections.find((found) => found.id === id)

describe('an edition beside itself', () => {
  test.each([
    ['the small manual', baseEdition()],
    ['the demonstration', demonstration],
  ])('%s: nothing differs', (_name, edition) => {
    const found = compareEditions(edition, edition)
    expect(found.isSame).toBe(true)
    expect([found.registers, found.law, found.renames, found.declared]).toEqual([[], [], [], []])
    expect(found.counts.sections).toMatchObject({ added: 0, withdrawn: 0, moved: 0, changed: 0, unchanged: edition.sections.size, generatedOnly: 0 })
    expect(found.counts.duties).toMatchObject({ changed: 0, unchanged: edition.duties.size, reworded: 0 })
  })
})

describe('the value', () => {
  const found = edited({
    [WELCOME]: [['modality: must', 'modality: should']],
    'registers/law.yaml': [['in force as amended }', 'in force as amended }\n    - { from: 2024-06-01, state: repealed }']],
  })

  test('fits its schema, survives JSON, and is frozen at every depth', () => {
    const copy = JSON.parse(JSON.stringify(found))
    expect(comparisonSchema.parse(copy)).toEqual(copy)
    expect(copy).toEqual(found)
    expect([found, found.sections, found.sections[0], found.duties[0]?.changes[0], found.counts.sections].every(Object.isFrozen)).toBe(true)
  })

  test('is the same each time', () => {
    expect(JSON.stringify(compareEditions(baseEdition(), baseEdition()))).toBe(JSON.stringify(compareEditions(baseEdition(), baseEdition())))
  })

  test('tells law by the states on the two days', () => {
    expect(found.law).toMatchObject([
      { id: 'library-act', status: 'changed', words: 'now repealed (since 1 June 2024); was in force as amended (since May 2001)' },
    ])
  })
})

describe('a section', () => {
  test.each<[name: string, edits: Edits]>([
    [
      'dates of review and of the law',
      {
        [WELCOME]: [
          ['reviewBy: 2025-03-01', 'reviewBy: 2026-03-01'],
          ['lawAsAt: 2024-02-01', 'lawAsAt: 2025-02-01'],
        ],
      },
    ],
    ['the id of a block', { [WELCOME]: [['[#k7f3p]', '[#k7f3q]']] }],
    ['line breaks', { [WELCOME]: [['A friendly first visit brings people back.', 'A friendly first visit\nbrings   people back.']] }],
    ['the order of a list of ids', { [RULES]: [['sources: [act, house]', 'sources: [house, act]']] }],
    ['a change note', { [WELCOME]: [['sources: [house]', 'sources: [house]\nchangeNote: Nothing to speak of.']] }],
  ])('is unchanged by %s', (_name, edits) => {
    const found = edited(edits)
    expect(found.sections.map(({ status }) => status)).toEqual(['unchanged', 'unchanged', 'unchanged', 'unchanged'])
    expect(found.isSame).toBe(true)
  })

  test.each<[name: string, edits: Edits, words: string]>([
    ['a word', { [WELCOME]: [['A friendly first', 'A kind first']] }, 'changed: 1 block edited'],
    ['a link', { [WELCOME]: [['(joining.rules)', '(lending.desk)']] }, 'changed: 1 block edited'],
    ['emphasis', { [WELCOME]: [['A friendly first', 'A **friendly** first']] }, 'changed: 1 block edited'],
    ['an attribute', { [WELCOME]: [['Two desks by', 'Three desks by']] }, 'changed: 1 block edited'],
    ['an item', { [WELCOME]: [['- it lends books [#r3w5x]', '- it lends books [#r3w5x]\n- it opens the yard [#b2c3d]']] }, 'changed: 1 block added'],
    ['a block gone', { [WELCOME]: [['A friendly first visit brings people back. [#k7f3p]\n', '']] }, 'changed: 1 block removed'],
    ['its title', { [WELCOME]: [['title: Welcoming a reader', 'title: Welcoming']] }, 'changed: 1 field of its heading'],
    ['whom it is about', { [SCHOOL]: [['cohorts: [young]\nowner', 'cohorts: [young, adult]\nowner']] }, 'changed: 1 field of its heading'],
    ['a duty of it', { [WELCOME]: [['modality: should', 'modality: must']] }, 'changed: 1 block edited, 1 duty among them'],
  ])('is changed by %s', (_name, edits, words) => {
    const id = Object.keys(edits)[0] === SCHOOL ? 'lending.school' : 'joining.welcome'
    expect(section(edits, id)).toMatchObject({ status: 'changed', edited: true, words })
  })

  test('counts a block that stands elsewhere as moved, once', () => {
    const items = '- it opens the door [#p4t6v]\n- it lends books [#r3w5x]'
    const swapped = '- it lends books [#r3w5x]\n- it opens the door [#p4t6v]'
    expect(section({ [WELCOME]: [[items, swapped]] }, 'joining.welcome')?.blocks).toEqual({ added: 0, removed: 0, edited: 0, moved: 1 })
  })

  test('whose tables print otherwise has the same text, and says so', () => {
    const found = section(
      {
        'registers/roles.yaml': [
          ['Answers for the branch.', 'Answers for all of the branch.'],
          ['title: Librarian', 'title: Head librarian'],
        ],
      },
      'joining.rules',
    )
    expect(found).toMatchObject({ status: 'unchanged', edited: false, generatedOnly: true, words: expect.stringContaining('prints otherwise') })
  })

  test('that only has another number is unchanged', () => {
    const found = section({ 'chapters/01-joining/chapter.yaml': [['sections: [welcome, rules]', 'sections: [rules, welcome]']] }, 'joining.welcome')
    expect(found).toMatchObject({ status: 'unchanged', renumbered: true, edited: false, generatedOnly: false })
  })
})

describe('sections that come, go, move, split and merge', () => {
  const text = String(baseEdition().sections.get('joining.welcome')?.document.text)
  const move = (id: string, more = ''): Edits => ({
    [WELCOME]: null,
    'chapters/01-joining/chapter.yaml': [['[welcome, rules]', '[rules]']],
    [`chapters/02-lending/${id}.mdx`]: text.replace('id: joining.welcome', `id: lending.${id}${more}`),
    'chapters/02-lending/chapter.yaml': [['[desk, school]', `[desk, school, ${id}]`]],
  })
  const moved: LineageEntryData = { in: '2.0', kind: 'moved', what: 'section', from: ['joining.welcome'], to: ['lending.first'] }

  test('moved by the lineage, with the same text', () => {
    const found = edited(move('first'), [moved])
    expect(found.counts.sections).toMatchObject({ moved: 1, added: 0, withdrawn: 0, changed: 0 })
    expect(found.sections.find(({ id }) => id === 'lending.first')).toMatchObject({
      status: 'moved',
      edited: false,
      words: 'moved from 1.1 Welcoming a reader, with the same text',
    })
  })

  test('moved by its own front matter', () => {
    expect(section(move('first', '\nmovedFrom: joining.welcome'), 'lending.first')).toMatchObject({ status: 'moved', old: { id: 'joining.welcome' } })
  })

  test('moved twice between the two editions', () => {
    const again: LineageEntryData = { in: '2.0', kind: 'moved', what: 'section', from: ['lending.middle'], to: ['lending.first'] }
    const middle: LineageEntryData = { ...moved, in: '1.1', to: ['lending.middle'] }
    expect(section(move('first'), 'lending.first', [middle, again])).toMatchObject({ status: 'moved', old: { id: 'joining.welcome' } })
  })

  test('nothing says so: one is withdrawn and one is new', () => {
    expect(edited(move('first')).counts.sections).toMatchObject({ moved: 0, added: 1, withdrawn: 1 })
  })

  test('an entry of another edition is passed over', () => {
    expect(edited(move('first'), [{ ...moved, in: '1.0' }]).counts.sections).toMatchObject({ moved: 0, added: 1, withdrawn: 1 })
    expect(edited(move('first'), [{ ...moved, in: '2.1' }]).counts.sections).toMatchObject({ moved: 0, added: 1, withdrawn: 1 })
  })

  test('a link that follows the section is no change of the text around it', () => {
    const edits = { ...move('first'), [RULES]: [['Books go missing slowly.', 'Books go [missing](lending.first) slowly.']] as const }
    const before = baseEdition({ [RULES]: [['Books go missing slowly.', 'Books go [missing](joining.welcome) slowly.']] })
    const found = compareEditions(before, baseEdition({ 'edition.yaml': second(), ...edits }), { lineage: [moved] })
    expect(found.sections.find(({ id }) => id === 'joining.rules')?.status).toBe('unchanged')
  })

  test('back in time the entries are turned round', () => {
    const found = compareEditions(baseEdition({ 'edition.yaml': second(), ...move('first') }), baseEdition(), { lineage: [moved] })
    expect(found.sections.find(({ id }) => id === 'joining.welcome')).toMatchObject({ status: 'moved', old: { id: 'lending.first' } })
  })

  test('of one number, a text and its earlier state, by what is no longer there', () => {
    const found = compareEditions(baseEdition(), baseEdition(move('first')), { lineage: [{ ...moved, in: '1.0' }] })
    expect(found.counts.sections).toMatchObject({ moved: 1, added: 0, withdrawn: 0 })
  })

  test('withdrawn, with the reason', () => {
    const edits: Edits = { [SCHOOL]: null, 'chapters/02-lending/chapter.yaml': [['[desk, school]', '[desk]']] }
    const gone: LineageEntryData[] = [
      { in: '2.0', kind: 'withdrawn', what: 'section', from: ['lending.school'], reason: 'The school has closed.', authority: 'branch-head' },
      { in: '2.0', kind: 'withdrawn', what: 'duty', from: ['school-loans'], reason: 'Nobody to tell.' },
    ]
    const found = edited(edits, gone)
    expect(found.sections.at(-1)).toMatchObject({
      id: 'lending.school',
      status: 'withdrawn',
      words: 'withdrawn: The school has closed.',
      lineage: { authority: { title: 'Head of the branch' } },
    })
    expect(found.duties.filter(({ status }) => status === 'withdrawn').map(({ id, reason }) => [id, reason])).toEqual([
      ['school-level', undefined],
      ['school-loans', 'Nobody to tell.'],
    ])
  })

  test('split: the part that stays says where the rest went, and the rest is new', () => {
    const part = text
      .replace('id: joining.welcome', 'id: joining.plan')
      .replace(/duties:[\s\S]*?---/, '---')
      .replace(/\nA friendly[\s\S]*?### A plan/, '\n## A plan')
    const edits: Edits = {
      [WELCOME]: [['\n### A plan of the room [#v6n4b]\n\n<Figure id="z2f4h" src="figures/plan.svg" alt="Two desks by the door" />', '']],
      'chapters/01-joining/plan.mdx': part,
      'chapters/01-joining/chapter.yaml': [['[welcome, rules]', '[welcome, rules, plan]']],
    }
    const found = edited(edits, [{ in: '2.0', kind: 'split', what: 'section', from: ['joining.welcome'], to: ['joining.welcome', 'joining.plan'] }])
    expect(found.sections.map(({ id, status }) => `${id} ${status}`)).toEqual([
      'joining.welcome split',
      'joining.rules unchanged',
      'joining.plan added',
      'lending.desk unchanged',
      'lending.school unchanged',
    ])
    expect(found.counts.sections).toMatchObject({ added: 1, changed: 1, split: 1 })
  })

  test('merged: text of another section comes in, by an entry about its blocks', () => {
    const edits: Edits = {
      [WELCOME]: [['The [rules of the house](joining.rules) hang by the door. [#t8k2m]\n', '']],
      [RULES]: [['The rules are few, and each has a reason.', 'The rules are few, hang by the door, and each has a reason. [#t8k2m]']],
    }
    const found = edited(edits, [{ in: '2.0', kind: 'merged', what: 'block', from: ['t8k2m'], to: ['t8k2m'] }])
    expect(found.sections.find(({ id }) => id === 'joining.rules')).toMatchObject({
      status: 'merged',
      words: expect.stringContaining('takes in text of “Welcoming a reader”'),
    })
    expect(found.counts.sections).toMatchObject({ merged: 1, changed: 2 })
  })
})

describe('renames and declared changes', () => {
  const renames = 'renames:\n  - { from: house, to: home, note: It is one. }\n'

  test('a section with nothing but renames is renamed-only, and the places are counted', () => {
    const found = edited({
      'edition.yaml': second(renames),
      [WELCOME]: [['rules of the house', 'rules of the home']],
      [RULES]: [['Rules of the house', 'Rules of the home']],
    })
    expect(found.sections.map(({ status, renames: count }) => [status, count])).toEqual([
      ['renamed-only', 1],
      ['renamed-only', 1],
      ['unchanged', 0],
      ['unchanged', 0],
    ])
    expect(found.renames).toEqual([{ from: 'house', to: 'home', note: 'It is one.', places: 2, sections: ['joining.welcome', 'joining.rules'] }])
    expect(found.counts.sections).toMatchObject({ changed: 0, unchanged: 4, renamedOnly: 2 })
  })

  test('only whole words are renamed, and an edit besides is a change', () => {
    const found = edited({ 'edition.yaml': second('renames:\n  - { from: hous, to: hom }\n'), [WELCOME]: [['rules of the house', 'rules of the home']] })
    expect(found.sections[0]).toMatchObject({ status: 'changed', renames: 0 })
  })

  test('a section in which the newer edition still uses the old name is unchanged', () => {
    const found = edited({ 'edition.yaml': second('renames:\n  - { from: house, to: home }\n') })
    expect(found.isSame).toBe(true)
    expect(found.renames).toMatchObject([{ places: 0, sections: [] }])
  })

  test('a rename of an edition between the two counts', () => {
    const between = { ...baseEdition().data, edition: '1.5', renames: [{ from: 'house', to: 'home' }] }
    const fresh = baseEdition({ 'edition.yaml': second(), [WELCOME]: [['rules of the house', 'rules of the home']] })
    expect(compareEditions(baseEdition(), fresh, { editions: [between] }).sections[0]?.status).toBe('renamed-only')
    expect(compareEditions(baseEdition(), fresh, { editions: [{ ...between, edition: '2.5' }] }).sections[0]?.status).toBe('changed')
  })

  test('what is declared is held against what is found, both ways', () => {
    const changes =
      'changes:\n  - { id: c01, kind: modality, sections: [joining.welcome], duties: [join-explain], what: Explaining is a must. }\n  - { id: c02, kind: editorial, sections: [lending.desk], what: Wording. }\n'
    const found = edited({ 'edition.yaml': second(changes), [WELCOME]: [['modality: should', 'modality: must']], [SCHOOL]: [['Two letters', 'Three letters']] })
    expect(found.declared.map(({ id, isFound, missing }) => [id, isFound, missing])).toEqual([
      ['c01', true, []],
      ['c02', false, ['lending.desk']],
    ])
    expect(found.undeclared).toEqual({ sections: ['lending.school'], duties: [] })
  })
})

describe('registers', () => {
  test.each<[name: string, file: string, was: string, becomes: string, status: string, words: string]>([
    ['a new record', 'stages', 'use:\n', 'leave:\n  title: Leaving\n\nuse:\n', 'added', 'new'],
    ['a title', 'stages', 'title: Joining', 'title: Coming in', 'changed', 'title: now Coming in (was: Joining)'],
    ['a reference by its title', 'cohorts', 'lead: school', 'lead: library', 'changed', 'lead: now The Reading Room (was: Hill School)'],
    [
      'a list of references',
      'recommendations',
      'answeredBy: [joining]',
      'answeredBy: [lending.desk]',
      'changed',
      'answered by: added At the desk; taken out Joining',
    ],
    ['a period', 'requirements', 'duration: P21D', 'duration: P2W', 'changed', 'duration: now 2 weeks (was: 21 days)'],
    [
      'a dated step',
      'recommendations',
      'Accepted by the trust., source: house }',
      'Accepted by the trust., source: house }\n    - { date: 2024-06, status: implemented, text: Done., source: house }',
      'changed',
      'history: added June 2024, implemented, Done., Made up for this handbook',
    ],
    ['a field gone', 'returns', '\n  note: Counted on the last day of the month.', '', 'changed', 'note is gone (was: Counted on the last day of the month.)'],
    ['withdrawn', 'training', 'kind: add-on', 'kind: add-on\n  withdrawn: { on: 2024-06-01, reason: Nobody came. }', 'withdrawn', 'withdrawn: Nobody came.'],
  ])('%s', (_name, file, was, becomes, status, words) => {
    const found = edited({ [`registers/${file}.yaml`]: [[was, becomes]] }).registers.filter(({ register }) => register === file)
    expect(found.map((record) => [record.status, record.words])).toEqual([[status, words]])
  })

  test('a record that waited for its edition begins, and one that still waits is not there', () => {
    const waiting = 'use:\n  title: Using the library\n\nleave:\n  title: Leaving\n  from: "2.0"\n'
    const before = baseEdition({ 'registers/stages.yaml': [['use:\n  title: Using the library\n', waiting]] })
    const after = baseEdition({ 'edition.yaml': second(), 'registers/stages.yaml': [['use:\n  title: Using the library\n', waiting]] })
    expect(compareEditions(before, after).registers).toMatchObject([{ id: 'leave', status: 'begun' }])
    expect(compareEditions(before, before).registers).toEqual([])
  })
})

test('a duty printed otherwise by its registers is the same duty', () => {
  const found = edited({ 'registers/roles.yaml': [['name: librarian', 'name: keeper of books']] })
  const card = found.duties.find(({ id }) => id === 'join-card')
  expect(card).toMatchObject({ status: 'reworded', effect: 'neither', changes: [{ field: 'printed', meaning: false }] })
  expect(card?.changes[0]?.words).toContain('now printed “The keeper of books must')
  expect(found.counts.duties).toMatchObject({ changed: 0 })
  expect(found.sections.every(({ edited: isEdited }) => !isEdited)).toBe(true)
})

test('chapters: another title, another number', () => {
  const found = edited({ 'chapters/02-lending/chapter.yaml': [['title: Lending', 'title: Borrowing']] })
  expect(found.chapters.map(({ id, status, renumbered }) => [id, status, renumbered])).toEqual([
    ['joining', 'unchanged', false],
    ['lending', 'changed', false],
  ])
  expect(DESK).toContain('lending')
})
