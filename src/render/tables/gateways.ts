import { sharingRows } from '../../model/sharing-rows.ts'
import { capitalise, countOf } from '../../model/wording.ts'
import { readingDepth } from './reading-depth.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** The legal gateways: what each allows, how many duties rely on it, and how far its source was read. */
export const gatewaysTable: TableMaker = (edition, request) => {
  const shared = sharingRows(edition)
  const rows = requestedRecords(edition, edition.registers.gateways, request).map((gateway) => {
    const duties = new Set(shared.filter((row) => row.gateway === gateway.id).map((row) => row.duty.id)).size
    const relied = duties === 0 ? 'No duty' : countOf(duties, 'duty', 'duties')
    return { id: gateway.id, cells: [gateway.title, gateway.allows, relied, capitalise(readingDepth(gateway.read))] }
  })
  return {
    caption: 'Legal gateways',
    columns: ['Gateway', 'What it allows', 'Relied on by', 'How far the source was read'],
    groups: oneGroup(rows),
    empty: NONE,
  }
}
