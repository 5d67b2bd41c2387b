import { capitalise, formatDuration } from '../../model/wording.ts'
import { joinPieces, linesOf, recordLink } from '../words.ts'
import { readingDepth } from './reading-depth.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** What the law asks of the person managed. These are not duties on any post. */
export const requirementsTable: TableMaker = (edition, request) => {
  const rows = requestedRecords(edition, edition.registers.requirements, request).map((record) => ({
    id: record.id,
    cells: [
      record.title,
      record.requirement,
      joinPieces(record.cohorts.map((id) => recordLink(edition, 'cohorts', id))),
      record.duration === undefined ? 'None given' : formatDuration(record.duration),
      linesOf([record.law, ...(record.read === undefined ? [] : [capitalise(readingDepth(record.read))])]),
    ],
  }))
  const { person } = edition.config.words
  return {
    caption: `What the law asks of the ${person}`,
    columns: ['Requirement', 'What it asks', 'Of whom', 'Time limit', 'Law, and how far it was read'],
    groups: oneGroup(rows),
    empty: NONE,
  }
}
