import { capitalise, formatDate } from '../../model/wording.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

const KIND = { report: 'Report', account: 'Reported account', law: 'Law', guidance: 'Guidance', illustrative: 'Illustrative: invented' } as const

/** Where statements come from, by the mark that stands for each. */
export const sourcesTable: TableMaker = (edition, request) => {
  const rows = requestedRecords(edition, edition.registers.sources, request).map((source) => ({
    id: source.id,
    cells: [source.id, source.title, KIND[source.kind], source.date === undefined ? '' : formatDate(source.date), capitalise(source.note ?? '')],
  }))
  return { caption: 'Sources', columns: ['Mark', 'Source', 'Kind', 'Date', 'Note'], groups: oneGroup(rows), empty: NONE }
}
