import { describe, expect, test } from 'vitest'
import { dutiesSharingTo, dutyReaches, sharingRows } from '#engine'
import { demonstration, readSecondEdition } from '../demonstration.ts'
import { FEED_DUTY, smallEdition } from '../render/small-edition.ts'

const rows = sharingRows(demonstration)
const secondRows = sharingRows(readSecondEdition())

describe('duties sharing out to each agency of the demonstration', () => {
  const golden = {
    ctp: [10, 11],
    'home-force': [1, 2],
    'nps-nsd': [40, 46],
    hmps: [6, 6],
    jctpph: [6, 6],
    'security-service': [3, 3],
    'home-office': [5, 5],
    'border-force': [2, 2],
    'ddp-provider': [1, 1],
    'local-authority': [2, 2],
    nhs: [1, 1],
    'youth-justice': [1, 1],
    'em-provider': [0, 0],
    'parole-board': [1, 1],
    iopc: [3, 3],
    hmip: [0, 0],
    hmicfrs: [0, 0],
    coroner: [0, 0],
    npcc: [1, 1],
    college: [0, 0],
  }

  test.each(Object.entries(golden))('%s: %j in editions 1.0 and 2.0', (agency, counts) => {
    expect([rows, secondRows].map((each) => dutiesSharingTo(each, agency, 'out').length)).toEqual(counts)
  })

  test('are all of them', () => {
    expect([...demonstration.registers.agencies.records.keys()].sort()).toEqual(Object.keys(golden).sort())
  })
})

test('duties that reach each cohort and overlay of the demonstration', () => {
  const golden = {
    'custody-prerelease': 37,
    'licence-registered': 61,
    'registered-only': 46,
    'licence-unregistered': 47,
    'notification-order': 46,
    tpim: 35,
    teo: 33,
    'terrorist-risk-licence': 46,
    'overlay-under-18': 1,
    'overlay-hospital': 1,
  }
  const counts = Object.keys(golden).map((cohort) => [
    cohort,
    [...demonstration.duties.values()].filter((duty) => dutyReaches(demonstration.lattice, duty, cohort)).length,
  ])
  expect(Object.fromEntries(counts)).toEqual(golden)
})

test('one row for each information, agency and gateway of each share', () => {
  const edition = smallEdition({ body: '<Duty id="feed" />', front: { duties: [FEED_DUTY] } })
  expect(sharingRows(edition).map(({ duty, ...row }) => ({ ...row, duty: duty.id }))).toEqual([
    { information: 'weight', agency: 'clinic', direction: 'out', gateway: 'consent', duty: 'feed' },
    { information: 'diet', agency: 'clinic', direction: 'in', gateway: 'consent', duty: 'feed' },
    { information: 'weight', agency: 'clinic', direction: 'in', gateway: 'consent', duty: 'feed' },
  ])
})

test('a duty on the organisation reaches no cohort', () => {
  const edition = smallEdition({ body: '<Duty id="feed" />', front: { duties: [{ ...FEED_DUTY, scope: 'organisation' }] } })
  expect([...edition.duties.values()].some((duty) => dutyReaches(edition.lattice, duty, 'lions'))).toBe(false)
})
