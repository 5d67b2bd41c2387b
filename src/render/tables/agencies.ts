import { dutiesSharingTo, sharingRows } from '../../model/sharing-rows.ts'
import { countOf } from '../../model/wording.ts'
import { recordLink } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

const PART = { operational: 'Takes part in management', oversight: 'Inspects, investigates or advises' } as const

/** The agencies, and how many duties move information to and from each. */
export const agenciesTable: TableMaker = (edition, request) => {
  const shared = sharingRows(edition)
  const count = (agency: string, direction: 'out' | 'in') => {
    const duties = dutiesSharingTo(shared, agency, direction).length
    return duties === 0 ? 'None' : countOf(duties, 'duty', 'duties')
  }
  const rows = requestedRecords(edition, edition.registers.agencies, request).map((agency) => ({
    id: agency.id,
    cells: [[recordLink(edition, 'agencies', agency.id)], PART[agency.kind], count(agency.id, 'out'), count(agency.id, 'in')],
  }))
  return {
    caption: 'Agencies',
    columns: ['Agency', 'Part it plays', 'Information goes to it under', 'Information comes from it under'],
    groups: oneGroup(rows),
    empty: NONE,
  }
}
