import { type DeviceStanding, deviceStanding, deviceSuitability } from '../../model/device-suitability.ts'
import { dateOf, type Edition } from '../../model/edition.ts'
import { recordTitle } from '../../model/record-title.ts'
import type { Entry } from '../../model/register.ts'
import { capitalise, formatDate, joinWords } from '../../model/wording.ts'
import { linesOf, recordLink, type Words } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

const CONNECTION: Readonly<Record<string, string>> = { bluetooth: 'Bluetooth', wifi: 'Wi-Fi', 'mobile-data': 'mobile data' }

/** The device list on the day of the edition: capabilities, standing, review, and what each device suits, computed. */
export const devicesTable: TableMaker = (edition, request) => {
  const date = dateOf(edition)
  const rows = requestedRecords(edition, edition.registers.devices, request).flatMap((device) => {
    const standing = deviceStanding(device, date)
    if (standing.status === undefined) return []
    const { suits, refused } = suitabilityLines(edition, device, standing)
    const cells = [
      linesOf([device.label, `${device.maker}, ${device.form}`]),
      linesOf(capabilities(device)),
      linesOf(standingLines(device, standing, date)),
      linesOf(suits),
      linesOf(refused),
    ]
    return [{ id: device.id, cells }]
  })
  const columns = ['Device', 'What it can do', 'Standing', 'Suits', 'Does not suit, and why']
  return { caption: `Devices on ${formatDate(date)}`, columns, groups: oneGroup(rows), empty: NONE }
}

/** The condition classes against the devices on the list: which suit, and which do not and why. */
export const deviceMatchingTable: TableMaker = (edition, request) => {
  const date = dateOf(edition)
  const devices = requestedRecords(edition, edition.registers.devices, { register: 'devices' }).filter(
    (device) => deviceStanding(device, date).status !== undefined,
  )
  const results = devices.map((device) => ({ device, suitability: deviceSuitability(edition, device, date) }))
  const rows = requestedRecords(edition, edition.registers['condition-classes'], request).map((conditionClass) => {
    const heading: Words = [recordLink(edition, 'condition-classes', conditionClass.id)]
    if (conditionClass.appliesTo === 'case') return { cells: [heading, `Not decided by device: ${conditionClass.rule}`, ''] }
    const of = results.map(({ device, suitability }) => ({ device, result: suitability.find((entry) => entry.classId === conditionClass.id) }))
    const suiting = of.filter(({ result }) => result?.suitable === true).map(({ device }) => device.label)
    const refused = of.filter(({ result }) => result?.suitable !== true).map(({ device, result }) => `${device.label} ${result?.reason}`)
    return { cells: [heading, suiting.length === 0 ? 'None' : linesOf(suiting), refused.length === 0 ? 'None' : linesOf(refused)] }
  })
  return {
    caption: `Devices that suit each condition on ${formatDate(date)}`,
    columns: ['Condition', 'Devices that suit', 'Devices that do not, and why'],
    groups: oneGroup(rows),
    empty: NONE,
  }
}

function capabilities(device: Entry<'devices'>): Words[] {
  const wireless =
    device.wireless === 'unknown' ? 'not known' : device.wireless.length === 0 ? 'none' : joinWords(device.wireless.map((name) => CONNECTION[name] ?? name))
  const values: readonly (readonly [string, string])[] = [
    ['Calls', device.calls],
    ['Texts', device.texts],
    ['Internet', words(device.internet)],
    ['Messaging applications', device.messaging],
    ['Camera', device.camera],
    ['Storage', words(device.storage)],
    ['Wireless', wireless],
    ['Updates', device.updates],
  ]
  return values.map(([name, value]) => `${name}: ${value === 'unknown' ? 'not known' : value}`)
}

/** The dated history up to the day, and when the next review is due. What came later was not known on the day. */
function standingLines(device: Entry<'devices'>, standing: DeviceStanding, date: string): Words[] {
  const steps = device.history.filter((step) => step.date <= date).map((step) => `${capitalise(step.status)} on ${formatDate(step.date)}`)
  const due = standing.reviewDue === undefined ? 'No review date' : `Review due ${formatDate(standing.reviewDue)}`
  return standing.status === 'listed' || standing.status === 'provisional'
    ? [...steps, standing.reviewDue !== undefined && date > standing.reviewDue ? `${due}: past, so not listed` : due]
    : steps
}

function suitabilityLines(edition: Edition, device: Entry<'devices'>, standing: DeviceStanding): { suits: Words[]; refused: Words[] } {
  const results = deviceSuitability(edition, device)
  const title = (classId: string) => recordTitle(edition, 'condition-classes', classId)
  const suits = results.filter((result) => result.suitable).map((result) => title(result.classId))
  const refusals = results.filter((result) => !result.suitable)
  // Off the list there is one reason for every class.
  const refused = standing.isListed
    ? refusals.map((result) => `${title(result.classId)}: it ${result.reason}`)
    : refusals.slice(0, 1).map((result) => `Any condition: it ${result.reason}`)
  return { suits: suits.length === 0 ? ['None'] : suits, refused: refused.length === 0 ? ['None'] : refused }
}

const words = (value: string) => value.replaceAll('-', ' ')
