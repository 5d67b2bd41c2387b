import { sharingRows } from '../../model/sharing-rows.ts'
import { type Cell, linesOf, recordLink, recordNameLink } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** The kinds of information, and the agencies each goes to and comes from. */
export const informationTable: TableMaker = (edition, request) => {
  const shared = sharingRows(edition)
  const agencies = (information: string, direction: 'out' | 'in'): Cell => {
    const ids = new Set(shared.filter((row) => row.information === information && row.direction === direction).map((row) => row.agency))
    return ids.size === 0 ? 'No duty' : linesOf([...ids].map((id) => [recordNameLink(edition, 'agencies', id)]))
  }
  const rows = requestedRecords(edition, edition.registers.information, request).map((kind) => ({
    id: kind.id,
    cells: [[recordLink(edition, 'information', kind.id)], kind.detail ?? '', agencies(kind.id, 'out'), agencies(kind.id, 'in')],
  }))
  return { caption: 'Kinds of information', columns: ['Information', 'What it takes in', 'Goes to', 'Comes from'], groups: oneGroup(rows), empty: NONE }
}
