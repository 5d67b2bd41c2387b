import { dateOf, deviceStanding, deviceSuitability, type Edition, type Entry, formatDate, liveRecords } from '#engine'

/** What a condition means for a device on the day of an edition, in the words that the page’s script writes too. */
export interface Verdict {
  readonly device: Entry<'devices'>
  readonly classId: string
  readonly suits: boolean
  readonly words: string
}

/** Each device that is on the list on the day of the edition against each class that a device decides. */
export function deviceVerdicts(edition: Edition): Verdict[] {
  const date = dateOf(edition)
  return liveRecords(edition, edition.registers.devices).flatMap((device) => {
    const { status, reviewDue } = deviceStanding(device, date)
    if (status === undefined) return []
    return deviceSuitability(edition, device, date).map(({ classId, suitable, reason }) => ({
      device,
      classId,
      suits: suitable,
      words: suitable ? `Suits, until ${formatDate(reviewDue ?? date)}` : `No: it ${reason}`,
    }))
  })
}

/** What the page’s script needs to answer for another day: the facts of every live device and class, and their names. */
export function deviceListData(edition: Edition): string {
  const devices = liveRecords(edition, edition.registers.devices).map(({ id, label, internet, wireless, messaging, camera, storage, history, reviews }) => ({
    ...{ id, label, internet, wireless, messaging, camera, storage, history, reviews },
  }))
  const classes = liveRecords(edition, edition.registers['condition-classes']).map(({ id, title, appliesTo, requires }) => ({ id, title, appliesTo, requires }))
  return JSON.stringify({ devices, classes })
}
