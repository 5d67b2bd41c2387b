import { type ClassFacts, type DeviceFacts, deviceStanding, suitabilityOn } from './device-suitability.ts'
import { joinWords } from './wording.ts'

/** What is asked: conditions that all hold at once, and the day. */
export interface DeviceQuestion<Device> {
  readonly devices: readonly Device[]
  readonly classes: readonly ClassFacts[]
  /** Ids of classes. One that is not among `classes` suits nothing. */
  readonly chosen: readonly string[]
  readonly date: string
}

/** What the chosen conditions mean for one device. */
export interface FoundDevice<Device> {
  readonly device: Device
  readonly suits: boolean
  /** Each reason once, as it reads after the device’s name, with the chosen classes it comes from; empty where the device suits. */
  readonly refusals: readonly { readonly reason: string; readonly classIds: readonly string[] }[]
}

/** The answer: every device of the list, in its order. A device not on the list on the day is left out. */
export interface FoundDevices<Device> {
  readonly devices: readonly FoundDevice<Device>[]
  /** Chosen classes that are a rule on the case, which no device decides. */
  readonly onTheCase: readonly string[]
  /** Chosen ids that are no class: nothing is known of them, so nothing suits. */
  readonly unknown: readonly string[]
}

/**
 * Which devices suit all the chosen conditions on a day. It fails closed: with a condition that is not known, or with none that a
 * device decides, no device suits; and a device not listed, or past its review date, suits nothing.
 */
export function findDevices<Device extends DeviceFacts>({ devices, classes, chosen, date }: DeviceQuestion<Device>): FoundDevices<Device> {
  const known = new Map(classes.map((entry) => [entry.id, entry]))
  const asked = [...new Set(chosen)]
  const unknown = asked.filter((id) => !known.has(id))
  const deciding = asked.flatMap((id) => known.get(id) ?? []).filter(({ appliesTo }) => appliesTo === 'device')
  return {
    devices: devices
      .filter((device) => deviceStanding(device, date).status !== undefined)
      .map((device) => {
        const refused = suitabilityOn(device, deciding, date).filter(({ suitable }) => !suitable)
        const refusals = [...Map.groupBy(refused, ({ reason }) => reason)].map(([reason, of]) => ({ reason, classIds: of.map(({ classId }) => classId) }))
        const closed = unknown.length > 0 ? [{ reason: `cannot be held against ${joinWords(unknown)}, which is not known here`, classIds: unknown }] : []
        return { device, suits: deciding.length > 0 && refusals.length + closed.length === 0, refusals: [...closed, ...refusals] }
      }),
    onTheCase: asked.filter((id) => known.get(id)?.appliesTo === 'case'),
    unknown,
  }
}
