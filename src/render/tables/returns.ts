import { type HeadcountReturn, headcountTable, type PrintedCount, SMALLEST_PRINTED } from '../../model/headcount.ts'
import { recordTitle } from '../../model/record-title.ts'
import { formatDate } from '../../model/wording.ts'
import { recordLink } from '../words.ts'
import { NONE, requestedRecords, type TableMaker } from './table.ts'

/** The headcount returns. Small counts are not printed, nor a total that would give one away; a total that is wrong is shown as such. */
export const returnsTable: TableMaker = (edition, request) => {
  const asked = new Set(requestedRecords(edition, edition.registers.returns, request).map((record) => record.id))
  const groups = headcountTable(edition)
    .filter((entry) => asked.has(entry.id))
    .map((entry) => ({
      id: entry.id,
      title: `${recordTitle(edition, 'regions', entry.region)}, ${formatDate(entry.date)}`,
      lines: [entry.illustrative ? 'Illustrative numbers.' : '', entry.note ?? ''].filter((line) => line !== ''),
      rows: [
        ...entry.rows.map((row) => ({ cells: [[recordLink(edition, 'cohorts', row.cohort)], countWords(row.count)] })),
        { cells: ['Total as stated', totalWords(entry)] },
      ],
    }))
  return { caption: 'Headcount returns', columns: ['Cohort', 'Count'], groups, empty: NONE }
}

const countWords = (count: PrintedCount) => (count === 'hidden' ? `fewer than ${SMALLEST_PRINTED}` : String(count))

function totalWords({ total, sum, addsUp }: HeadcountReturn): string {
  const printed = total === 'hidden' ? 'not printed, because a small count could be worked out from it' : String(total)
  if (addsUp) return printed
  return `${printed}. Does not add up: ${sum === 'hidden' ? 'the counts come to another number' : `the counts come to ${sum}`}`
}
