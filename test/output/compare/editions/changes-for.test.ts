import { describe, expect, test } from 'vitest'
import { byCohort, byRole, compareEditions, impactOf } from '#engine'
import { changesFor, impact } from '#schemas'
import { baseEdition, type Edits, second } from './base-edition.ts'

const WELCOME = 'chapters/01-joining/welcome.mdx'
const DESK = 'chapters/02-lending/desk.mdx'

function both(edits: Edits) {
  const [old, fresh] = [baseEdition(), baseEdition({ 'edition.yaml': second(), ...edits })]
  return { comparison: compareEditions(old, fresh), old, fresh }
}
const role = (id: string, edits: Edits) => {
  const { comparison, old, fresh } = both(edits)
  const found = byRole(comparison, old, fresh, id)
  expect(changesFor.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
  return found
}
const cohort = (id: string, edits: Edits) => {
  const { comparison, old, fresh } = both(edits)
  const found = byCohort(comparison, old, fresh, id)
  expect(changesFor.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
  return found
}
const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

describe('what changes for a post', () => {
  test('a duty that passes from one to another ends for one and begins for the other', () => {
    const edits: Edits = { [DESK]: [['role: branch-head', 'role: librarian']] }
    const [gains, loses] = [role('librarian', edits), role('branch-head', edits)]
    expect(gains.duties.begins).toMatchObject([
      { id: 'lend-home', words: ['passes to this post', 'now falls on the librarian (was the head of the branch)'], reasons: ['this post holds the duty'] },
    ])
    // The head of the branch acts for the librarian, and so has the duty still, but only as a deputy.
    expect([ids(loses.duties.ends), ids(loses.asDeputy?.begins ?? [])]).toEqual([['lend-home'], ['lend-home']])
  })

  test('through a group', () => {
    const found = role('librarian', { [WELCOME]: [['modality: should', 'modality: must']] })
    expect(found.duties.differs).toMatchObject([{ id: 'join-explain', effect: 'strengthened', reasons: ['held by a group it belongs to: Desk team'] }])
    expect(found.words).toBe(
      'Librarian, between edition 1.0 and edition 2.0: 1 done differently (1 asking more). 5 duties stay as they are. Besides: 1 section changed.',
    )
  })

  test('support that begins is a duty that begins', () => {
    const found = role('school-liaison', { [WELCOME]: [['support: [branch-head]', 'support: [branch-head, school-liaison]']] })
    expect(found.duties.begins).toMatchObject([{ id: 'join-card', reasons: ['this post supports the duty'] }])
  })

  test('a duty held before and supported now is done differently', () => {
    const found = role('librarian', { [WELCOME]: [['role: librarian\n    support: [branch-head]', 'role: branch-head\n    support: [librarian]']] })
    expect(ids(found.duties.differs)).toEqual(['join-card'])
  })

  test('training that is newly needed, by the post’s entry or by a duty it holds', () => {
    expect(
      role('librarian', {
        'registers/roles.yaml': [['memberOf: [desk-team]\n  training: [mod-desk]', 'memberOf: [desk-team]\n  training: [mod-desk, mod-care]']],
      }).training.begins,
    ).toEqual([{ id: 'mod-care', title: 'Reading at home' }])
    expect(role('librarian', { [WELCOME]: [['training: [mod-desk]', 'training: [mod-desk, mod-care]']] }).training.begins).toEqual([
      { id: 'mod-care', title: 'Reading at home' },
    ])
    expect(role('desk-team', { [WELCOME]: [['training: [mod-desk]', 'training: [mod-desk, mod-care]']] }).training.begins).toEqual([])
  })

  test('a section that the post answers for is listed, and one of somebody else is not', () => {
    const edits: Edits = { [WELCOME]: [['A friendly first', 'A kind first']] }
    expect(role('branch-head', edits).sections).toMatchObject([{ id: 'joining.welcome', because: ['this post answers for its text'] }])
    const librarian = role('librarian', edits)
    expect([librarian.isNothing, librarian.words]).toEqual([
      true,
      'Nothing changes for: Librarian, between edition 1.0 and edition 2.0. All 6 duties are the same.',
    ])
  })

  test('a post that begins, and one that ends', () => {
    const begins = 'page:\n  title: Page\n  name: page\n  kind: post\n  side: own\n  summary: Carries books.\n  from: "2.0"\n\nlibrarian:\n'
    expect(role('page', { 'registers/roles.yaml': [['librarian:\n', begins]] }).for.standing).toBe('begins')
    expect(
      role('school-liaison', {
        'registers/roles.yaml': [['summary: Links the school', 'withdrawn: { on: 2024-06-01, reason: The school closed. }\n  summary: Links the school']],
      }),
    ).toMatchObject({
      for: { standing: 'ends' },
      duties: { ends: [{ id: 'school-level', words: ['passes from this post'] }] },
    })
  })

  test('of a text beside itself, nothing', () => {
    const edition = baseEdition()
    const comparison = compareEditions(edition, edition)
    for (const id of edition.registers.roles.records.keys()) expect(byRole(comparison, edition, edition, id).isNothing, id).toBe(true)
    for (const id of edition.registers.cohorts.records.keys()) expect(byCohort(comparison, edition, edition, id).isNothing, id).toBe(true)
  })
})

describe('what changes about people in a cohort', () => {
  test('a duty that is wider begins for those it now reaches, and stays for the others', () => {
    const edits: Edits = { [DESK]: [['cohorts: [young]', 'cohorts: [young, adult]']] }
    expect(cohort('adult', edits).duties).toMatchObject({ begins: [{ id: 'lend-young', reasons: [] }], ends: [] })
    expect(ids(cohort('young', edits).duties.differs)).toEqual(['lend-young'])
    expect(cohort('housebound', edits).isNothing).toBe(true)
  })

  test('an exception that comes ends it', () => {
    expect(ids(cohort('adult', { [WELCOME]: [['except: [young]', 'except: [young, adult]']] }).duties.ends)).toEqual(['join-explain'])
  })

  test('a duty on the organisation is no part of it', () => {
    const found = cohort('adult', { 'chapters/01-joining/rules.mdx': [['every: P1M', 'every: P1W']] })
    expect(found.duties).toMatchObject({ begins: [], ends: [], differs: [] })
  })

  test('what the law asks of them is part of it', () => {
    const edits: Edits = { 'registers/requirements.yaml': [['duration: P21D', 'duration: P14D']] }
    expect(cohort('adult', edits).records).toEqual([
      { id: 'req-return', title: 'Returning books', register: 'requirements', words: 'duration: now 14 days (was: 21 days)' },
    ])
    expect(cohort('day-reader', edits).records).toEqual([])
  })
})

describe('the impact of a change', () => {
  test('names posts, cohorts, training and recommendations', () => {
    const { comparison, old, fresh } = both({
      [WELCOME]: [
        ['within: P2D', 'within: P1D'],
        ['training: [mod-desk]', 'training: [mod-desk, mod-care]'],
      ],
      [DESK]: [['    recommendations: [THEME-1]\n', '']],
    })
    const found = impactOf(comparison, old, fresh)
    expect(impact.parse(JSON.parse(JSON.stringify(found)))).toEqual(found)
    expect(ids(found.roles)).toEqual(['librarian', 'branch-head'])
    expect(ids(found.cohorts)).toEqual(['adult', 'young', 'day-reader', 'housebound'])
    expect(found.training).toEqual([{ id: 'mod-care', title: 'Reading at home', roles: [{ id: 'librarian', title: 'Librarian' }] }])
    expect(found.recommendations.map(({ id, duties, isUnanswered }) => [id, duties, isUnanswered])).toEqual([
      ['REC-1', ['join-card'], false],
      ['THEME-1', ['lend-home'], true],
    ])
  })

  test('of no change is nothing', () => {
    const { comparison, old, fresh } = { comparison: compareEditions(baseEdition(), baseEdition()), old: baseEdition(), fresh: baseEdition() }
    expect(impactOf(comparison, old, fresh)).toMatchObject({
      isNothing: true,
      sections: [],
      duties: [],
      roles: [],
      cohorts: [],
      training: [],
      recommendations: [],
    })
  })
})
