import { capitalise, formatDate } from '../../model/wording.ts'
import { recordLink } from '../words.ts'
import { NONE, oneGroup, type TableMaker } from './table.ts'

/** The edition that is being read: number, date, status, the day its law is stated, and who approves it. */
export const editionsTable: TableMaker = (edition) => {
  const { data } = edition
  const dates = [
    data.publishedOn === undefined ? '' : `Published ${formatDate(data.publishedOn)}.`,
    data.inForceFrom === undefined ? '' : `In force from ${formatDate(data.inForceFrom)}.`,
    data.consultation === undefined ? '' : `Open for comment from ${formatDate(data.consultation.opensOn)} to ${formatDate(data.consultation.closesOn)}.`,
    data.note ?? '',
  ]
  const cells = [
    `${data.edition}: ${data.title}`,
    dates.filter((part) => part !== '').join(' '),
    capitalise(data.status.replaceAll('-', ' ')),
    formatDate(data.lawAsAt),
    data.approvedBy === undefined ? '' : [recordLink(edition, 'roles', data.approvedBy)],
  ]
  return { caption: 'Editions', columns: ['Edition', 'Dates', 'Status', 'Law as at', 'Approved by'], groups: oneGroup([{ cells }]), empty: NONE }
}
