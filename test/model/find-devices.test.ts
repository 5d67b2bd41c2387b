import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { deviceListChanges, deviceListOn, deviceStanding, deviceSuitability, findDevices, liveRecords } from '#engine'
import { demonstration } from '../demonstration.ts'

const devices = liveRecords(demonstration, demonstration.registers.devices)
const classes = liveRecords(demonstration, demonstration.registers['condition-classes'])
const find = (chosen: readonly string[], date = '2022-09-30') => findDevices({ devices, classes, chosen, date })
const suiting = (chosen: readonly string[], date?: string) =>
  find(chosen, date)
    .devices.filter(({ suits }) => suits)
    .map(({ device }) => device.id)

describe('several conditions at once', () => {
  test('only what passes them all suits', () => {
    expect(suiting(['cc-no-internet', 'cc-no-camera'])).toEqual(['ex-alder-1', 'ex-elm-desk'])
  })

  test('each reason is said once, with the conditions that it comes from', () => {
    const cedar = find(['cc-no-internet', 'cc-supervised-internet', 'cc-no-camera']).devices.find(({ device }) => device.id === 'ex-cedar-x')
    expect(cedar?.refusals).toEqual([
      { reason: expect.stringContaining('has internet access'), classIds: ['cc-no-internet', 'cc-supervised-internet'] },
      { reason: 'has a camera', classIds: ['cc-no-camera'] },
    ])
  })
})

describe('what is not known suits nothing', () => {
  test('a condition that the list does not have', () => {
    expect(suiting(['cc-no-internet', 'cc-made-up'])).toEqual([])
    expect(find(['cc-made-up']).unknown).toEqual(['cc-made-up'])
  })

  test('no condition, or only a rule on the case', () => {
    expect(suiting([])).toEqual([])
    expect(suiting(['cc-one-device'])).toEqual([])
    expect(find(['cc-one-device']).onTheCase).toEqual(['cc-one-device'])
  })

  test('the day after the review date, for every device and condition', () => {
    expect(suiting(['cc-none'], '2022-10-31')).not.toEqual([])
    expect(suiting(['cc-none'], '2022-11-01')).toEqual([])
    expect(find(['cc-none'], '2022-11-01').devices.find(({ device }) => device.id === 'ex-alder-1')?.refusals[0]?.reason).toMatch(/past its review date/)
  })

  test('a device before its first entry is not on the list', () => {
    expect(find(['cc-none'], '2022-05-30').devices.map(({ device }) => device.id)).not.toContain('ex-gorse-2')
  })
})

const ids = classes.map(({ id }) => id)
const day = fc.date({ min: new Date('2020-06-01'), max: new Date('2024-01-01'), noInvalidDate: true }).map((date) => date.toISOString().slice(0, 10))

test('an answer is the devices that suit each condition alone, and a condition more never lets a device in', () => {
  fc.assert(
    fc.property(fc.uniqueArray(fc.constantFrom(...ids), { minLength: 1 }), day, (chosen, date) => {
      const found = suiting(chosen, date)
      const deciding = chosen.filter((id) => classes.find((entry) => entry.id === id)?.appliesTo === 'device')
      const alone = devices.filter((device) => {
        const suits = new Set(deviceSuitability(demonstration, device, date).flatMap(({ classId, suitable }) => (suitable ? [classId] : [])))
        return deciding.length > 0 && deciding.every((id) => suits.has(id))
      })
      expect(found).toEqual(alone.map(({ id }) => id))
      for (const id of found) expect(deviceStanding(devices.find((device) => device.id === id) as (typeof devices)[number], date).isListed).toBe(true)
    }),
    { seed: 4 },
  )
})

describe('the list over time', () => {
  test('has a version for each day that changed it', () => {
    expect(deviceListOn(devices, '2020-01-01')).toMatchObject({ version: 0, of: undefined, listed: 0, isPast: false })
    expect(deviceListOn(devices, '2022-09-30')).toMatchObject({ version: 5, of: '2022-09-30', listed: 5, holdsUntil: '2022-10-31', isPast: false })
    expect(deviceListOn(devices, '2022-11-01')).toMatchObject({ version: 5, listed: 0, holdsUntil: undefined, isPast: true, reviewDue: '2022-10-31' })
  })

  test('changes are newest first, each with its day', () => {
    const changes = deviceListChanges(devices)
    expect(changes.map(({ date }) => date)).toEqual(
      changes
        .map(({ date }) => date)
        .toSorted()
        .toReversed(),
    )
    expect(changes).toContainEqual({ date: '2022-04-30', device: expect.objectContaining({ id: 'ex-dogwood-l' }), what: 'withdrawn', due: undefined })
  })
})
