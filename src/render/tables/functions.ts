import { type CoverageCell, coverageMatrix } from '../../model/coverage-matrix.ts'
import { recordTitle } from '../../model/record-title.ts'
import { countOf } from '../../model/wording.ts'
import { type Cell, joinPieces, placeLink, recordLink } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** The functions of management, where their duties stand, and for whom. */
export const functionsTable: TableMaker = (edition, request) => {
  const rows = requestedRecords(edition, edition.registers.functions, request).map((record) => ({
    id: record.id,
    cells: [
      record.title,
      joinPieces(record.sections.map((id) => placeLink(edition, id))),
      record.cohorts === undefined ? `All ${edition.config.words.people}` : joinPieces(record.cohorts.map((id) => recordLink(edition, 'cohorts', id))),
    ],
  }))
  return { caption: 'Functions of management', columns: ['Function', 'Where its duties stand', 'For'], groups: oneGroup(rows), empty: NONE }
}

/** Functions against cohorts: how many duties serve each, and where there is none. */
export const coverageTable: TableMaker = (edition, request) => {
  const asked = new Set(requestedRecords(edition, edition.registers.functions, request).map((record) => record.id))
  const matrix = coverageMatrix(edition).filter((row) => asked.has(row.function.id))
  const cohorts = matrix[0]?.cells.map((cell) => recordTitle(edition, 'cohorts', cell.cohort)) ?? []
  const rows = matrix.map((row) => ({ cells: [row.function.title, ...row.cells.map(coverageCell)] }))
  return { caption: 'Functions of management by cohort', columns: ['Function', ...cohorts], groups: oneGroup(rows), empty: NONE }
}

function coverageCell({ needed, duties }: CoverageCell): Cell {
  if (!needed) return 'Not needed'
  return duties.length === 0 ? [{ strong: 'Gap: no duty' }] : countOf(duties.length, 'duty', 'duties')
}
