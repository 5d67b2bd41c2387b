import { describe, expect, test } from 'vitest'
import { dutyTimeline, leadTable, linkTarget, readingLists, recordName, recordTitle } from '#engine'
import { demonstration } from '../demonstration.ts'
import { FEED_DUTY, feeding, smallEdition } from '../render/small-edition.ts'

test('who leads for each primary cohort of the demonstration', () => {
  expect(leadTable(demonstration).map(({ cohort, agency }) => `${cohort.id} ${agency?.id}`)).toEqual([
    'custody-prerelease hmps',
    'licence-registered nps-nsd',
    'registered-only ctp',
    'licence-unregistered nps-nsd',
    'notification-order ctp',
    'tpim home-office',
    'teo home-office',
    'terrorist-risk-licence nps-nsd',
  ])
})

describe('readingLists', () => {
  test('the chapters of each post in reading order; together they hold every duty once', () => {
    const lists = readingLists(demonstration)
    for (const { chapters } of lists)
      expect(chapters.map(({ chapter }) => chapter.number)).toEqual(chapters.map(({ chapter }) => chapter.number).sort((a, b) => a - b))
    expect(lists.flatMap(({ chapters }) => chapters).reduce((sum, { duties }) => sum + duties, 0)).toBe(demonstration.duties.size)
    expect(lists).toHaveLength(15)
  })
})

describe('dutyTimeline', () => {
  const deadlines = [
    { within: 'P1D', of: 'the move', days: 'working' },
    { before: 'P10D', of: 'the move', days: 'working' },
    { by: 'the move' },
    { before: 'P13D', of: 'move' },
    { before: 'P2M', of: 'the move' },
    { within: 'P3D' },
    { before: 'P1D', of: 'the removal' },
    { every: 'P1M' },
    'immediate',
  ]
  const duties = deadlines.map((deadline, index) => ({ ...FEED_DUTY, id: `d${index}`, trigger: 'the move', deadline }))

  test('before the event from the earliest, by it, and after it from the soonest; working days count for more', () => {
    const edition = smallEdition({ front: { duties } })
    expect(dutyTimeline(edition, 'The move').map(({ id }) => id)).toEqual(['d4', 'd1', 'd3', 'd2', 'd0', 'd5'])
  })

  test('release in the demonstration', () => {
    expect(dutyTimeline(demonstration, 'release').map(({ id }) => id)).toEqual([
      'pre-release-date',
      'pre-prison-share',
      'pre-conditions',
      'pre-first-contact',
      'pre-device-plan',
      'pre-home-force',
      'lic-joint-plan',
    ])
  })
})

describe('linkTarget', () => {
  const edition = smallEdition({ body: 'One. [#k7f3p]', more: { water: 'Two. [#w3rst]' } })
  test.each([
    ['https://law.example/', { kind: 'outside', url: 'https://law.example/' }],
    ['care', { kind: 'inside', target: { to: 'chapter', id: 'care' } }],
    ['care.water', { kind: 'inside', target: { to: 'section', id: 'care.water' } }],
    ['#k7f3p', { kind: 'inside', target: { to: 'block', section: 'care.feeding', id: 'k7f3p' } }],
    ['care.water#w3rst', { kind: 'inside', target: { to: 'block', section: 'care.water', id: 'w3rst' } }],
    ['care.water#k7f3p', { kind: 'unknown' }],
    ['care.air', { kind: 'unknown' }],
    ['javascript:alert(1)', { kind: 'unknown' }],
    ['//evil.example', { kind: 'unknown' }],
    ['', { kind: 'unknown' }],
  ])('%s', (url, target) => {
    expect(linkTarget(edition, feeding(edition), url)).toEqual(target)
  })
})

test('titles and names of records, and the id of one that is not there', () => {
  const edition = smallEdition()
  expect([
    recordTitle(edition, 'agencies', 'clinic'),
    recordName(edition, 'agencies', 'clinic'),
    recordTitle(edition, 'glossary', 'npo'),
    recordName(edition, 'roles', 'nobody'),
  ]).toEqual(['Animal clinic', 'Clinic', 'night-time park order', 'nobody'])
})
