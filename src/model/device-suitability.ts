import type { RegisterRecord } from '#schemas'
import { dateOf, type Edition, liveRecords } from './edition.ts'
import { joinWords } from './wording.ts'

type Device = RegisterRecord['devices']
type DeviceStatus = Device['history'][number]['status']

/** Where a device stands on a day. */
export interface DeviceStanding {
  /** Undefined before its first entry: it is not on the list. */
  readonly status: DeviceStatus | undefined
  /** The day of the entry that counts. */
  readonly since: string | undefined
  /** The review date that was set last on or before the day. */
  readonly reviewDue: string | undefined
  /** Listed, and within its review date: the only standing in which a device suits anything. */
  readonly isListed: boolean
}

/** What decides about a device: its capabilities, its dated history and its reviews. */
export type DeviceFacts = Pick<Device, Capability | 'history' | 'reviews'>

/** What a class asks of a device. */
export type ClassFacts = Pick<RegisterRecord['condition-classes'], 'appliesTo' | 'requires'> & { readonly id: string }

export interface Suitability {
  readonly classId: string
  readonly suitable: boolean
  /** Why it does not suit, in words; empty where it does. */
  readonly reason: string
}

const CAPABILITIES = ['internet', 'wireless', 'messaging', 'camera', 'storage'] as const
type Capability = (typeof CAPABILITIES)[number]

/** What a value that fails means, as it reads after the device’s name. */
const FAILURES: Readonly<Record<Capability, Readonly<Record<string, string>>>> = {
  internet: {
    none: 'has no internet access',
    removable: 'has internet access that can be taken out and put back',
    'locked-by-software': 'has internet access that is only locked by software',
    full: 'has internet access',
  },
  messaging: { none: 'has no messaging applications', fixed: 'has messaging applications', installable: 'can take messaging applications' },
  camera: { yes: 'has a camera', no: 'has no camera' },
  storage: { none: 'has no storage', internal: 'has storage of its own', 'card-slot': 'has a slot for a storage card' },
  wireless: { bluetooth: 'Bluetooth', wifi: 'Wi-Fi', 'mobile-data': 'mobile data' },
}

const UNKNOWN: Readonly<Record<Capability, string>> = {
  internet: 'internet access',
  messaging: 'messaging applications',
  camera: 'a camera',
  storage: 'storage',
  wireless: 'wireless connections',
}

/** Where a device stands on a day: the last entry of its history, and the last review date, set on or before it. */
export function deviceStanding(device: Pick<Device, 'history' | 'reviews'>, date: string): DeviceStanding {
  const entry = lastOnOrBefore(device.history, (step) => step.date, date)
  const reviewDue = lastOnOrBefore(device.reviews ?? [], (review) => review.from, date)?.due
  // A device that nobody has undertaken to review counts as not listed, like one past its review.
  const isListed = entry?.status === 'listed' && reviewDue !== undefined && date <= reviewDue
  return { status: entry?.status, since: entry?.date, reviewDue, isListed }
}

/**
 * Which condition classes a device suits on a day, in the order of their register. It fails closed: the device has to be listed
 * and within its review date, and each capability the class names has to have a value that passes; what is unknown fails.
 * Classes that are a rule on the case are left out, since no device is suitable or unsuitable by them.
 */
export function deviceSuitability(edition: Edition, device: Device, date: string = dateOf(edition)): Suitability[] {
  return suitabilityOn(device, liveRecords(edition, edition.registers['condition-classes']), date)
}

/** The same for facts at hand with no edition around them, such as those that a page carries. */
export function suitabilityOn(device: DeviceFacts, classes: readonly ClassFacts[], date: string): Suitability[] {
  const standing = deviceStanding(device, date)
  return classes
    .filter(({ appliesTo }) => appliesTo === 'device')
    .map(({ id, requires }) => {
      const reasons = standing.isListed ? failures(device, requires ?? {}) : [standingReason(standing)]
      return { classId: id, suitable: reasons.length === 0, reason: joinWords(reasons) }
    })
}

function failures(device: DeviceFacts, requires: NonNullable<RegisterRecord['condition-classes']['requires']>): string[] {
  return CAPABILITIES.flatMap((capability) => {
    const passing = requires[capability]
    if (passing === undefined) return []
    const value = device[capability]
    if (value === 'unknown') return [`may have ${UNKNOWN[capability]}: that is not known`]
    if (typeof value === 'string') return passing.includes(value) ? [] : [FAILURES[capability][value] ?? `${capability} is ${value}`]
    const others = value.filter((connection) => !passing.includes(connection))
    return others.length === 0 ? [] : [`connects by ${joinWords(others.map((connection) => FAILURES.wireless[connection] ?? connection))}`]
  })
}

function standingReason({ status, reviewDue }: DeviceStanding): string {
  if (status === undefined) return 'is not on the list'
  if (status !== 'listed') return `is ${status}, not listed`
  return reviewDue === undefined ? 'has no review date, so it counts as not listed' : 'is past its review date, so it counts as not listed'
}

function lastOnOrBefore<T>(entries: readonly T[], dayOf: (entry: T) => string, date: string): T | undefined {
  let last: T | undefined
  for (const entry of entries) if (dayOf(entry) <= date && (last === undefined || dayOf(entry) >= dayOf(last))) last = entry
  return last
}
