import type { RegisterRecord } from '#schemas'
import { deviceStanding } from './device-suitability.ts'

type Dated = Pick<RegisterRecord['devices'], 'history' | 'reviews'>

/** The device list as it stood on a day. */
export interface DeviceListState {
  /** How many days had changed the list by then, this one included: 0 before its first entry. */
  readonly version: number
  /** The day of the last change. */
  readonly of: string | undefined
  readonly listed: number
  /** The last day on which anything on the list still counts as listed, if nothing changes; undefined where nothing does. */
  readonly holdsUntil: string | undefined
  /** Devices have been listed, and every one that still is has passed its review date: the list suits nothing. */
  readonly isPast: boolean
  /** The latest review date of a device whose last entry is listed, past or not. */
  readonly reviewDue: string | undefined
}

/** One dated change of the list. */
export interface DeviceListChange<Device> {
  readonly date: string
  readonly device: Device
  /** What became of the device: its new standing, or that it was reviewed. */
  readonly what: RegisterRecord['devices']['history'][number]['status'] | 'reviewed'
  /** Of a review: by when it is looked at again. */
  readonly due: string | undefined
}

/** The list on a day, from the dated entries on or before it. */
export function deviceListOn(devices: readonly Dated[], date: string): DeviceListState {
  const days = [...new Set(deviceListChanges(devices).map((change) => change.date))].filter((day) => day <= date)
  const standings = devices.map((device) => deviceStanding(device, date))
  const listed = standings.filter(({ isListed }) => isListed)
  const called = standings.filter(({ status }) => status === 'listed')
  const latest = (dues: readonly (string | undefined)[]) => dues.reduce((last, due) => (last === undefined || (due ?? '') > last ? due : last), undefined)
  return {
    version: days.length,
    of: days.sort().at(-1),
    listed: listed.length,
    holdsUntil: latest(listed.map(({ reviewDue }) => reviewDue)),
    isPast: called.length > 0 && listed.length === 0,
    reviewDue: latest(called.map(({ reviewDue }) => reviewDue)),
  }
}

/** Every change of the list, the newest day first and then in the order of the register. */
export function deviceListChanges<Device extends Dated>(devices: readonly Device[]): DeviceListChange<Device>[] {
  const changes = devices.flatMap((device): DeviceListChange<Device>[] => [
    ...device.history.map(({ date, status }) => ({ date, device, what: status, due: undefined })),
    ...(device.reviews ?? []).map(({ from, due }) => ({ date: from, device, what: 'reviewed' as const, due })),
  ])
  return changes.sort((a, b) => (a.date > b.date ? -1 : a.date < b.date ? 1 : 0))
}
