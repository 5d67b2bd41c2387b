import { describe, expect, test } from 'vitest'
import { deviceStanding, deviceSuitability } from '#engine'
import { demonstration } from '../demonstration.ts'
import { smallEdition } from '../render/small-edition.ts'

/** Golden values of the demonstration: what each device suits on two days. */
const EXPECTED: Readonly<Record<string, readonly [string, string]>> = {
  'ex-alder-1': [
    'cc-no-internet cc-supervised-internet cc-no-camera cc-no-removable-storage cc-none',
    'cc-no-internet cc-supervised-internet cc-no-camera cc-no-removable-storage cc-none',
  ],
  'ex-alder-2': ['cc-no-internet cc-supervised-internet cc-none', 'cc-no-internet cc-supervised-internet cc-none'],
  'ex-birch-s': ['', ''],
  'ex-cedar-x': ['cc-none', 'cc-none'],
  'ex-dogwood-l': ['cc-no-removable-storage cc-none', ''],
  'ex-elm-desk': [
    'cc-no-internet cc-supervised-internet cc-no-camera cc-no-removable-storage cc-none',
    'cc-no-internet cc-supervised-internet cc-no-camera cc-no-removable-storage cc-none',
  ],
  'ex-fir-q': ['', ''],
  'ex-gorse-2': ['', 'cc-no-internet cc-supervised-internet cc-no-removable-storage cc-none'],
}

describe('the demonstration', () => {
  test.each(Object.entries(EXPECTED))('%s', (id, [first, second]) => {
    const device = demonstration.registers.devices.records.get(id)
    if (device === undefined) throw new Error(id)
    const suits = (date: string) =>
      deviceSuitability(demonstration, device, date)
        .filter((result) => result.suitable)
        .map((result) => result.classId)
        .join(' ')
    expect(suits('2021-01-29')).toBe(first)
    expect(suits('2022-09-30')).toBe(second)
    for (const { suitable, reason } of deviceSuitability(demonstration, device)) expect(suitable).toBe(reason === '')
  })

  test('every device of the register is here', () => {
    expect([...demonstration.registers.devices.records.keys()]).toEqual(Object.keys(EXPECTED))
  })
})

const DEVICE = {
  label: 'Phone',
  maker: 'Maker',
  form: 'flip',
  calls: 'yes',
  texts: 'yes',
  internet: 'none',
  camera: 'no',
  messaging: 'none',
  storage: 'none',
  wireless: [] as string[] | 'unknown',
  updates: 'no',
  history: [{ date: '2021-01-01', status: 'listed' }],
  reviews: [{ from: '2021-01-01', due: '2021-06-01' }],
}
const STRICT = {
  requires: { internet: ['none'], messaging: ['none'], camera: ['no'], storage: ['none', 'internal'], wireless: ['bluetooth'] },
  title: 'Strict',
  rule: 'r',
  appliesTo: 'device',
}

function reasonFor(change: object, date = '2021-01-29'): string {
  const classes = { 'no-net': STRICT, case: { title: 'Case', rule: 'r', appliesTo: 'case' } }
  const edition = smallEdition({ registers: { devices: { phone: { ...DEVICE, ...change } }, 'condition-classes': classes } })
  const device = edition.registers.devices.records.get('phone')
  if (device === undefined) throw new Error('the device was refused')
  const results = deviceSuitability(edition, device, date)
  expect(results.map(({ classId }) => classId)).toEqual(['no-net'])
  return results[0]?.suitable === true ? 'suits' : (results[0]?.reason ?? '')
}

describe('fails closed', () => {
  test.each<[string, object, string]>([
    ['all passes', {}, 'suits'],
    ['a connection that is allowed', { wireless: ['bluetooth'] }, 'suits'],
    ['storage that is allowed', { storage: 'internal' }, 'suits'],
    ['internet behind a lock', { internet: 'locked-by-software' }, 'has internet access that is only locked by software'],
    ['internet that comes out', { internet: 'removable' }, 'has internet access that can be taken out and put back'],
    ['internet unknown', { internet: 'unknown' }, 'may have internet access: that is not known'],
    ['camera unknown', { camera: 'unknown' }, 'may have a camera: that is not known'],
    ['connections unknown', { wireless: 'unknown' }, 'may have wireless connections: that is not known'],
    ['one connection too many', { wireless: ['bluetooth', 'wifi'] }, 'connects by Wi-Fi'],
    ['two faults', { messaging: 'installable', storage: 'card-slot' }, 'can take messaging applications and has a slot for a storage card'],
    ['not listed yet', { history: [{ date: '2021-02-01', status: 'listed' }] }, 'is not on the list'],
    [
      'withdrawn',
      {
        history: [
          { date: '2021-01-01', status: 'listed' },
          { date: '2021-01-29', status: 'withdrawn' },
        ],
      },
      'is withdrawn, not listed',
    ],
    ['provisional', { history: [{ date: '2021-01-01', status: 'provisional' }] }, 'is provisional, not listed'],
    ['past its review', { reviews: [{ from: '2021-01-01', due: '2021-01-28' }] }, 'is past its review date, so it counts as not listed'],
    ['on its review date', { reviews: [{ from: '2021-01-01', due: '2021-01-29' }] }, 'suits'],
    ['a review that is not set yet', { reviews: [{ from: '2021-03-01', due: '2021-06-01' }] }, 'has no review date, so it counts as not listed'],
    ['no review', { reviews: [] }, 'has no review date, so it counts as not listed'],
  ])('%s', (_, change, reason) => {
    expect(reasonFor(change)).toBe(reason)
  })

  test('the standing is that of the day, whatever order the history is written in', () => {
    const history = [
      { date: '2022-01-01', status: 'withdrawn' as const },
      { date: '2021-01-01', status: 'listed' as const },
    ]
    const device = demonstration.registers.devices.records.get('ex-alder-1')
    if (device === undefined) throw new Error('ex-alder-1')
    expect(deviceStanding({ ...device, history }, '2021-02-01')).toEqual({ status: 'listed', since: '2021-01-01', reviewDue: '2021-04-29', isListed: true })
    expect(deviceStanding({ ...device, history }, '2022-02-01').status).toBe('withdrawn')
  })
})
