import type { Edition } from '../../model/edition.ts'
import { recordName, recordTitle } from '../../model/record-title.ts'
import { dutyReaches, type SharingRow, sharingRows } from '../../model/sharing-rows.ts'
import { type Cell, dutyNumberLink, joinPieces, linesOf, recordLink, recordNameLink } from '../words.ts'
import { type RowGroup, requestedRecords, type Table } from './table.ts'

/** Which part of the matrix is wanted; without a filter, all of it. */
export interface SharingFilter {
  readonly agency?: string | undefined
  readonly cohort?: string | undefined
}

const DIRECTION = { out: 'Goes to', in: 'Comes from' } as const

/** What information moves to and from which agency, under which gateway and by which duties, kind of information by kind. */
export function sharingMatrix(edition: Edition, filter: SharingFilter): Table {
  const rows = sharingRows(edition).filter(
    (row) =>
      (filter.agency === undefined || row.agency === filter.agency) && (filter.cohort === undefined || dutyReaches(edition.lattice, row.duty, filter.cohort)),
  )
  const isFiltered = filter.agency !== undefined || filter.cohort !== undefined
  const groups = requestedRecords(edition, edition.registers.information, { register: 'information' }).flatMap(({ id }): RowGroup[] => {
    const moves = groupMoves(
      edition,
      rows.filter((row) => row.information === id),
    )
    if (moves.length === 0) return isFiltered ? [] : [{ title: titleOf(edition, id), lines: ['No duty moves this.'], rows: [] }]
    return [{ title: titleOf(edition, id), rows: moves.map((move) => ({ cells: moveCells(edition, move) })) }]
  })
  return { caption: captionOf(edition, filter), columns: ['Direction and agency', 'Legal gateway', 'Duties'], groups, empty: 'No duty moves information here.' }
}

const titleOf = (edition: Edition, id: string) => [recordLink(edition, 'information', id)]

/** Rows with the same direction, agency and gateway together: out before in, then by the order of the agencies. */
function groupMoves(edition: Edition, rows: readonly SharingRow[]): (readonly SharingRow[])[] {
  const order = [...edition.registers.agencies.records.keys()]
  const place = ([first]: readonly SharingRow[]) => (first === undefined ? 0 : order.indexOf(first.agency) + (first.direction === 'in' ? order.length : 0))
  const moves = Map.groupBy(rows, (row) => `${row.direction} ${row.agency} ${row.gateway}`)
  return [...moves.values()].sort((a, b) => place(a) - place(b))
}

function moveCells(edition: Edition, move: readonly SharingRow[]): Cell[] {
  const { direction, agency, gateway } = move[0] as SharingRow
  const duties = [...new Set(move.map((row) => row.duty))]
  return [
    [`${DIRECTION[direction]} `, recordNameLink(edition, 'agencies', agency)],
    [recordLink(edition, 'gateways', gateway)],
    linesOf([joinPieces(duties.map(dutyNumberLink))]),
  ]
}

function captionOf(edition: Edition, { agency, cohort }: SharingFilter): string {
  const withWhom =
    agency === undefined ? 'What information moves between agencies' : `What information moves to and from ${recordName(edition, 'agencies', agency)}`
  return cohort === undefined ? withWhom : `${withWhom}: ${recordTitle(edition, 'cohorts', cohort)}`
}
