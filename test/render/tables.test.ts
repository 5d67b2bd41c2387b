import { describe, expect, test } from 'vitest'
import { renderRegisterTable, renderSharingMatrix, type TableRequest, wholeRegister } from '#engine'
import { REGISTER_NAMES } from '#schemas'
import { FEED_DUTY, smallEdition } from './small-edition.ts'
import { htmlFaults } from './validate-html.ts'

const base = '/'

/** The rows of a table as lines of words, cells parted by a bar and lines in a cell by a slash. */
function rowsOf(html: string): string[] {
  return [...html.matchAll(/<tr[^>]*>(.*?)<\/tr>/g)].map(([, row = '']) =>
    [...row.matchAll(/<t[hd][^>]*>(.*?)<\/t[hd]>/g)]
      .map(([, cell = '']) =>
        cell
          .replaceAll(/<\/(?:li|p)><(?:li|p)>/g, ' / ')
          .replaceAll(/<[^>]+>/g, '')
          .replaceAll('&#x26;', '&'),
      )
      .join(' | '),
  )
}

const table = (request: TableRequest, extra: Parameters<typeof smallEdition>[0] = {}) =>
  rowsOf(renderRegisterTable(smallEdition({ front: { duties: [FEED_DUTY] }, body: '<Duty id="feed" />', ...extra }), request, { base }))

describe('tables of registers', () => {
  test.each<[string, TableRequest, string[]]>([
    [
      'cohorts',
      { register: 'cohorts' },
      ['Cohort | Who belongs | Legal basis | Begins | Ends | Lead agency', 'Lions | A large cat. |  |  |  | Zoo', 'Birds |  |  |  |  | '],
    ],
    [
      'some cohorts, in the order asked',
      { register: 'cohorts', only: 'birds lions' },
      ['Cohort | Who belongs | Legal basis | Begins | Ends | Lead agency', 'Birds |  |  |  |  | ', 'Lions | A large cat. |  |  |  | Zoo'],
    ],
    ['overlays', { register: 'cohorts', kind: 'overlay' }, ['Overlay | What it means', 'Young | Under a year old.']],
    ['groups', { register: 'cohorts', kind: 'group' }, ['Group | Cohorts in it', 'Every animal | Lions / Birds']],
    ['leads', { register: 'cohorts', view: 'leads' }, ['Cohort | Lead agency | Zoo contribution', 'Lions | Town zoo | ', 'Birds | Not set | ']],
    ['moves', { register: 'cohorts', view: 'moves' }, ['From | Event | To', 'Lions | A spell | Birds']],
    [
      'roles',
      { register: 'roles' },
      ['Post | Body | Rank or grade | What the post is for | Answers for', 'Keeper | Zoo |  | Feeds. | 1 duty', 'Visiting vet | Clinic |  | Heals. | 0 duties'],
    ],
    ['who reads what', { register: 'roles', view: 'chapters' }, ['Post | Chapters', 'Keeper | 3. Care: 1 duty', 'Visiting vet | ']],
    [
      'agencies',
      { register: 'agencies' },
      [
        'Agency | Part it plays | Information goes to it under | Information comes from it under',
        'Town zoo | Takes part in management | None | None',
        'Animal clinic | Takes part in management | 1 duty | 1 duty',
      ],
    ],
    [
      'information',
      { register: 'information' },
      ['Information | What it takes in | Goes to | Comes from', 'Weight |  | Clinic | Clinic', 'Diet |  | No duty | Clinic'],
    ],
    [
      'gateways',
      { register: 'gateways' },
      ['Gateway | What it allows | Relied on by | How far the source was read', 'Owner’s consent | Sharing what the owner allows. | 1 duty | Read in part'],
    ],
    [
      'requirements',
      { register: 'requirements' },
      [
        'Requirement | What it asks | Of whom | Time limit | Law, and how far it was read',
        'Rest | Sleep by day. | Lions | 8 hours | Zoo Act s.1 / Not read again: from general knowledge',
      ],
    ],
    ['training', { register: 'training' }, ['Module | Kind | For | Length | Counts for | Run | Standing', 'Feeding course | Core course |  |  |  |  | ']],
    [
      'sources',
      { register: 'sources' },
      ['Mark | Source | Kind | Date | Note', 'S1 | Zoo report | Report |  | ', 'MADE | Illustrative: invented here | Illustrative: invented |  | '],
    ],
    ['glossary', { register: 'glossary' }, ['Term | Meaning', 'Cage | A house with bars.', 'Night-time park order (NPO) | Closing time.']],
    ['themes', { register: 'themes' }, []],
    [
      'horizon',
      { register: 'themes', view: 'horizon' },
      ['Item | Who said it, and when | What it says | Where it bears', 'Noise | A visitor | It is loud. | No section'],
    ],
    [
      'condition classes',
      { register: 'condition-classes' },
      ['Condition | What decides whether a device is suitable', 'No internet | On the list, and within its review date / Internet access: none'],
    ],
    [
      'duties by role',
      { register: 'duties', view: 'by-role' },
      [
        'Where | Strength | What is done | For | Time limit',
        'Keeper: 1 duty',
        '3.1.1 About feeding | Must not | Feed an animal by hand | Lions, except Young | Within 2 working days of arrival',
      ],
    ],
    [
      'timeline',
      { register: 'duties', view: 'timeline', of: 'arrival' },
      [
        'When | Duty | Where',
        'Within 2 working days of arrival | The keeper must not feed an animal by hand, within 2 working days of arrival. | 3.1.1 About feeding',
      ],
    ],
    ['timeline of another event', { register: 'duties', view: 'timeline', of: 'departure' }, []],
    ['editions', { register: 'editions' }, ['Edition | Dates | Status | Law as at | Approved by', '1.0: First |  | Draft | 29 January 2021 | ']],
    ['a register with no table of its own', { register: 'stages' }, []],
    ['an unknown register', { register: 'nothing' }, []],
  ])('%s', (_, request, rows) => {
    expect(table(request)).toEqual(rows)
  })

  test('recommendations have their whole dated history, as exact as the sources, marked after the date of the edition', () => {
    const history = [
      { date: '2021-03', status: 'accepted', text: 'Yes.', source: 'S1' },
      { date: '2020-03', status: 'issued', text: 'Sent.', source: 'S1' },
      { date: '2021', status: 'under-consideration', text: 'Perhaps.', source: 'S1' },
    ]
    const record = { title: 'Better food', body: 'clinic', text: 'Feed well.', answeredBy: ['care', 'care.feeding'], history }
    expect(table({ register: 'recommendations' }, { registers: { recommendations: { 'REC-1': record } } })).toEqual([
      'Date | What happened | What was reported | Reported by',
      'Better food (Clinic)',
      'Feed well. / Owner: no post yet. / Answered in: Care and About feeding.',
      'March 2020 | Issued | Sent. | Zoo report',
      'March 2021 (after the date of this edition) | Accepted | Yes. | Zoo report',
      '2021 (may be after the date of this edition) | Under consideration | Perhaps. | Zoo report',
    ])
  })

  test('law stands as on the law-as-at date, and what had no state by then is hidden', () => {
    const law = {
      act: {
        title: 'Zoo Act',
        what: 'Zoos',
        states: [
          { from: '2000', state: 'in force' },
          { from: '2021-01', state: 'amended', unconfirmed: true },
          { from: '2021-02-01', state: 'repealed' },
        ],
      },
      bill: { title: 'Zoo Bill', what: 'Zoos', states: [{ from: '2022', state: 'proposed' }] },
    }
    expect(table({ register: 'law' }, { registers: { law } })).toEqual([
      'Instrument | What it does here | State on 29 January 2021 | How far it was read',
      'Zoo Act | Zoos | Amended (since January 2021, date not confirmed) | ',
    ])
  })

  test('withdrawn and future records are left out', () => {
    const training = {
      feeding: { title: 'Old', kind: 'core', withdrawn: { on: '2020-01-01', reason: 'Old.' } },
      later: { title: 'Later', kind: 'core', from: '2.0' },
    }
    expect(table({ register: 'training' }, { registers: { training } })).toEqual([])
  })

  test('a row can be linked to by its record, once for each record of the register', () => {
    const edition = smallEdition()
    for (const register of REGISTER_NAMES) {
      const html = wholeRegister(register)
        .map((request) => renderRegisterTable(edition, request, { base }))
        .join('')
      const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id)
      expect(new Set(ids).size, register).toBe(ids.length)
      expect(ids.sort(), register).toEqual([...edition.registers[register].records.keys()].map((id) => id.toLowerCase()).sort())
    }
    expect(renderRegisterTable(edition, { register: 'roles' }, { base, anchors: false })).not.toContain(' id=')
  })

  test('regions show posts, never people, and no placeholder', () => {
    const regions = {
      north: { title: 'North', scope: 'in-scope', posts: [{ role: 'keeper', number: 3 }], illustrative: true },
      test: { title: 'Test', scope: 'example', posts: [] },
    }
    expect(table({ register: 'regions' }, { registers: { regions } })).toEqual([
      'Region | Scope | Posts | Note',
      'North | In scope | Keeper: 3 | The numbers are illustrative.',
    ])
  })

  test('headcount hides small counts and the totals that give them away, and says when a total is wrong', () => {
    const regions = { north: { title: 'North', scope: 'example', posts: [] } }
    const returns = {
      a: {
        date: '2021-01-31',
        region: 'north',
        rows: [
          { cohort: 'lions', count: 20 },
          { cohort: 'birds', count: 3 },
        ],
        statedTotal: 23,
      },
      b: { date: '2021-01-01', region: 'north', rows: [{ cohort: 'lions', count: 20 }], statedTotal: 21, illustrative: true },
    }
    expect(table({ register: 'returns' }, { registers: { regions, returns } })).toEqual([
      'Cohort | Count',
      'North, 1 January 2021',
      'Illustrative numbers.',
      'Lions | 20',
      'Total as stated | 21. Does not add up: the counts come to 20',
      'North, 31 January 2021',
      'Lions | 20',
      'Birds | fewer than 5',
      'Total as stated | not printed, because a small count could be worked out from it',
    ])
  })

  test('coverage shows gaps in words', () => {
    const functions = { feed: { title: 'Feeding', sections: ['care'] }, fly: { title: 'Flying', sections: ['sky'], cohorts: ['birds'] } }
    expect(table({ register: 'functions', view: 'coverage' }, { registers: { functions } })).toEqual([
      'Function | Lions | Birds',
      'Feeding | 1 duty | Gap: no duty',
      'Flying | Not needed | Gap: no duty',
    ])
  })

  test('sections that lean on other guidance', () => {
    const related = [{ guidance: 'Cat care', where: 'page 2', asAt: '2020-05-01' }]
    expect(table({ register: 'sections', view: 'related' }, { front: { related } })).toEqual([
      'Section | Other guidance | Where in it | Version compared',
      '3.1 About feeding | Cat care | page 2 | 1 May 2020',
    ])
  })
})

describe('sharing matrix', () => {
  const edition = smallEdition({ front: { duties: [FEED_DUTY] }, body: '<Duty id="feed" />' })
  const matrix = (filter: Parameters<typeof renderSharingMatrix>[1]) => rowsOf(renderSharingMatrix(edition, filter, { base }))

  test('names direction, agency, gateway and duties in words, kind of information by kind', () => {
    expect(matrix({})).toEqual([
      'Direction and agency | Legal gateway | Duties',
      'Weight',
      'Goes to Clinic | Owner’s consent | 3.1.1',
      'Comes from Clinic | Owner’s consent | 3.1.1',
      'Diet',
      'Comes from Clinic | Owner’s consent | 3.1.1',
    ])
  })

  test('can be for one agency, or one cohort and those it belongs to', () => {
    expect(matrix({ agency: 'clinic' })).toHaveLength(6)
    expect(matrix({ agency: 'zoo' })).toEqual([])
    expect(matrix({ cohort: 'lions' })).toHaveLength(6)
    expect(matrix({ cohort: 'birds' })).toEqual([])
    expect(renderSharingMatrix(edition, { agency: 'clinic', cohort: 'lions' }, { base })).toContain(
      '<caption>What information moves to and from Clinic: Lions</caption>',
    )
  })
})

test('every table is valid HTML', async () => {
  const edition = smallEdition({ front: { duties: [FEED_DUTY] } })
  const html = REGISTER_NAMES.flatMap(wholeRegister)
    .map((request) => renderRegisterTable(edition, request, { base, anchors: false }))
    .join('')
  expect(await htmlFaults(html)).toEqual([])
})
