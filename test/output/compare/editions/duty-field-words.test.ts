import { describe, expect, test } from 'vitest'
import { compareEditions } from '#engine'
import { type DutyFieldChange, duty as dutySchema, type Effect } from '#schemas'
import { DUTY_FIELD_WORDS } from '../../../../src/output/compare/editions/duty-field-words.ts'
import { baseEdition, type Edits } from './base-edition.ts'

const WELCOME = 'chapters/01-joining/welcome.mdx'
const DESK = 'chapters/02-lending/desk.mdx'
const SCHOOL = 'chapters/02-lending/school.mdx'

/** The one change of a field that an edit of the small manual makes. */
function changeOf(id: string, field: string, edits: Edits): DutyFieldChange {
  const comparison = compareEditions(baseEdition(), baseEdition(edits))
  const change = comparison.duties.find((duty) => duty.id === id)
  const found = change?.changes.filter((candidate) => candidate.field === field)
  expect(found).toHaveLength(1)
  return found?.[0] as DutyFieldChange
}

/** Field, duty, file, what is written there and what it becomes, how it reads, what it does. */
type Case = readonly [field: string, id: string, file: string, was: string, becomes: string, words: string, effect: Effect]

const MORE = 'strengthened'
const LESS = 'weakened'
const NONE = 'neither'

const CASES: readonly Case[] = [
  ['modality', 'join-explain', WELCOME, 'modality: should', 'modality: must', 'becomes must (was should)', MORE],
  ['modality', 'join-card', WELCOME, 'modality: must', 'modality: should', 'becomes should (was must)', LESS],
  ['modality', 'join-card', WELCOME, 'modality: must', 'modality: may', 'becomes may (was must)', LESS],
  ['modality', 'join-card', WELCOME, 'modality: must', 'modality: must-not', 'becomes must not (was must)', NONE],
  ['modality', 'lend-limit', DESK, 'modality: must-not', 'modality: should-not', 'becomes should not (was must not)', LESS],
  ['modality', 'lend-wait', DESK, 'modality: may', 'modality: should-not', 'becomes should not (was may)', MORE],
  ['role', 'join-card', WELCOME, 'role: librarian', 'role: branch-head', 'now falls on the head of the branch (was the librarian)', NONE],
  ['support', 'join-card', WELCOME, '[branch-head]', '[desk-team, branch-head]', 'now with support from the desk team', NONE],
  ['support', 'join-card', WELCOME, '    support: [branch-head]\n', '', 'no longer with support from the head of the branch', NONE],
  [
    'action',
    'join-card',
    WELCOME,
    'give every new reader a card',
    'hand every new reader a card',
    'what is done now reads “hand every new reader a card” (was “give every new reader a card”)',
    NONE,
  ],
  ['cohorts', 'lend-home', DESK, 'cohorts: [housebound]', 'cohorts: [housebound, young]', 'now also covers: Young member', MORE],
  [
    'cohorts',
    'lend-limit',
    DESK,
    'cohorts: [members]',
    'cohorts: [everyone]',
    'now also covers: Everyone who reads here; no longer covers: Every member',
    MORE,
  ],
  ['cohorts', 'lend-limit', DESK, 'cohorts: [members]', 'cohorts: [adult]', 'now also covers: Adult member; no longer covers: Every member', LESS],
  [
    'cohorts',
    'lend-limit',
    DESK,
    'cohorts: [members]',
    'cohorts: [adult, young]',
    'now also covers: Adult member and Young member; no longer covers: Every member',
    NONE,
  ],
  ['cohorts', 'lend-young', DESK, 'cohorts: [young]', 'cohorts: [adult]', 'now also covers: Adult member; no longer covers: Young member', NONE],
  ['cohorts', 'lend-wait', DESK, 'cohorts: [adult, day-reader]', 'cohorts: [adult]', 'no longer covers: Day reader', NONE],
  ['except', 'join-explain', WELCOME, 'except: [young]', 'except: [young, adult]', 'now leaves out: Adult member', LESS],
  ['except', 'join-explain', WELCOME, '    except: [young]\n', '', 'no longer leaves out: Young member', MORE],
  ['conditions', 'lend-limit', DESK, '[one-loan]', '[one-loan, no-internet]', 'now only with the condition No internet', LESS],
  ['conditions', 'lend-limit', DESK, '    conditions: [one-loan]\n', '', 'no longer only with the condition One loan at a time', MORE],
  ['trigger', 'join-card', WELCOME, 'trigger: a person joins', 'trigger: a person asks', 'now when a person asks (was when a person joins)', NONE],
  ['trigger', 'lend-limit', DESK, '    trigger: a reader asks for a book\n', '', 'no longer only when a reader asks for a book', NONE],
  ['deadline', 'join-card', WELCOME, 'within: P2D', 'within: P1D', 'deadline tightened: 2 to 1 working day', MORE],
  ['deadline', 'school-level', SCHOOL, 'before: P5D', 'before: P10D', 'deadline tightened: 5 to 10 working days before the visit', MORE],
  ['deadline', 'lend-wait', DESK, '    deadline: on-event\n', '', 'is no longer due at the event', NONE],
  ['shares', 'school-loans', SCHOOL, '[loans]', '[loans, reading-level]', 'now also gives Reading level to Hill School, under Library Act, section 3', MORE],
  [
    'shares',
    'school-loans',
    SCHOOL,
    'with: [school]',
    'with: [school, inspectors]',
    'now also gives Books on loan to Inspectors, under Library Act, section 3',
    MORE,
  ],
  [
    'shares',
    'school-loans',
    SCHOOL,
    '    shares:\n      - { direction: out, information: [loans], with: [school], gateway: library-act-3 }\n',
    '',
    'no longer gives Books on loan to Hill School, under Library Act, section 3',
    LESS,
  ],
  [
    'shares',
    'school-loans',
    SCHOOL,
    'direction: out, information: [loans]',
    'direction: in, information: [loans]',
    'now also receives Books on loan from Hill School, under Library Act, section 3; no longer gives Books on loan to Hill School, under Library Act, section 3',
    'mixed',
  ],
  [
    'record',
    'join-card',
    WELCOME,
    'Entry in the catalogue of readers',
    'Entry in the card index',
    'the record is now: Entry in the card index (was: Entry in the catalogue of readers)',
    NONE,
  ],
  [
    'record',
    'join-card',
    WELCOME,
    '    record: Entry in the catalogue of readers\n',
    '',
    'a record is no longer kept: Entry in the catalogue of readers',
    LESS,
  ],
  [
    'unless',
    'join-explain',
    WELCOME,
    'Note the reason on the card',
    'Tell the branch',
    'when it is not done, now: Tell the branch (was: Note the reason on the card)',
    NONE,
  ],
  [
    'unless',
    'join-explain',
    WELCOME,
    '    unless: Note the reason on the card\n',
    '',
    'can no longer be left undone for a recorded reason (was: Note the reason on the card)',
    NONE,
  ],
  [
    'overrides',
    'lend-wait',
    DESK,
    'trigger: a book is out',
    'trigger: a book is out\n    overrides: [lend-limit]',
    'now an exception to duty lend-limit',
    NONE,
  ],
  ['scope', 'join-card', WELCOME, 'scope: case', 'scope: organisation', 'is now about the organisation, not one reader’s case', NONE],
  ['binding', 'join-card', WELCOME, 'binding: internal', 'binding: law', 'is now required by law (was a rule of the manual’s own)', MORE],
  [
    'binding',
    'school-level',
    SCHOOL,
    'binding: partner-agreement',
    'binding: internal',
    'is now a rule of the manual’s own (was by agreement with the partner)',
    NONE,
  ],
  ['personal', 'join-card', WELCOME, 'scope: case', 'scope: case\n    personal: true', 'a deputy can no longer do it', MORE],
  ['training', 'join-card', WELCOME, 'training: [mod-desk]', 'training: [mod-care, mod-desk]', 'now needs the training Reading at home', NONE],
  [
    'recommendations',
    'join-card',
    WELCOME,
    'recommendations: [REC-1]',
    'recommendations: [THEME-1]',
    'now answers Reading at home and no longer answers Explain the rules',
    NONE,
  ],
  ['basis', 'join-card', WELCOME, 'basis: [house]', 'basis: [house, act]', 'now rests on Library Act', NONE],
  ['audience', 'join-card', WELCOME, 'scope: case', 'scope: case\n    audience: staff', 'may now be read by staff (was everyone)', NONE],
  ['reviewBy', 'join-card', WELCOME, 'reviewBy: 2024-12-01', 'reviewBy: 2025-12-01', 'to be looked at again by 1 December 2025 (was 1 December 2024)', NONE],
]

describe('a changed field of a duty in words', () => {
  test.each(CASES)('%s of %s', (field, id, file, was, becomes, words, effect) => {
    const change = changeOf(id, field, { [file]: [[was, becomes]] })
    expect([change.words, change.effect]).toEqual([words, effect])
    if (field === 'modality') expect(words).toContain(`becomes ${change.strong}`)
  })

  test('back again, it comes or goes in words of its own, and the effect is the opposite', () => {
    const opposite: Readonly<Record<Effect, Effect>> = { strengthened: 'weakened', weakened: 'strengthened', neither: 'neither', mixed: 'mixed' }
    for (const [field, id, file, was, becomes, words, effect] of CASES) {
      const back = compareEditions(baseEdition({ [file]: [[was, becomes]] }), baseEdition())
        .duties.find((duty) => duty.id === id)
        ?.changes.find((change) => change.field === field)
      expect(back?.effect, words).toBe(opposite[effect])
      expect(back?.words, words).not.toBe(words)
      expect(back?.words).not.toMatch(/undefined|null|\[object/)
    }
  })

  test('another section', () => {
    const [, block = ''] = /(\n {2}- id: stock-check[\s\S]*?)---\n/.exec(String(baseEdition().sections.get('joining.rules')?.document.text)) ?? []
    const moved = baseEdition({
      'chapters/01-joining/rules.mdx': [
        [`duties:${block}`, ''],
        ['<Duty id="stock-check" />\n', ''],
      ],
      [DESK]: [
        ['duties:', `duties:${block.trimEnd()}`],
        ['<Duty id="lend-limit" />', '<Duty id="stock-check" />\n\n<Duty id="lend-limit" />'],
      ],
    })
    const change = compareEditions(baseEdition(), moved).duties.find(({ id }) => id === 'stock-check')
    expect(change).toMatchObject({ status: 'moved', effect: 'neither' })
    expect(change?.changes.map(({ words }) => words)).toEqual(['now stands in 2.1 At the desk (was in 1.2 Rules of the house)'])
  })

  test('every authored field of a duty but its id, revision and silences has words, and a case here', () => {
    const fields = Object.keys(dutySchema.shape).filter((field) => !['id', 'rev', 'silence'].includes(field))
    expect(Object.keys(DUTY_FIELD_WORDS).sort()).toEqual([...fields, 'section'].sort())
    expect([...new Set(CASES.map(([field]) => field)), 'section'].sort()).toEqual([...fields, 'section'].sort())
  })
})
