import { dateOf } from '../../model/edition.ts'
import { recommendationHistory } from '../../model/recommendation-history.ts'
import { recordName } from '../../model/record-title.ts'
import { capitalise } from '../../model/wording.ts'
import { joinPieces, placeLink, recordLink, type Words } from '../words.ts'
import { datedWords } from './dated.ts'
import { NONE, requestedRecords, type TableMaker } from './table.ts'

/** Recommendations with their whole dated history, each date as exact as its source. */
export const recommendationsTable: TableMaker = (edition, request) => {
  const groups = requestedRecords(edition, edition.registers.recommendations, request).map((record) => {
    const answeredBy: Words = ['Answered in: ', ...joinPieces(record.answeredBy.map((id) => placeLink(edition, id))), '.']
    const owner: Words = ['Owner: ', record.owner === undefined ? 'no post yet' : recordLink(edition, 'roles', record.owner), '.']
    return {
      id: record.id,
      title: [recordLink(edition, 'recommendations', record.id), ` (${recordName(edition, 'agencies', record.body)})`],
      lines: [record.text, owner, answeredBy],
      rows: recommendationHistory(record, dateOf(edition)).map((step) => ({
        cells: [datedWords(step.date, step.after), capitalise(step.status.replaceAll('-', ' ')), step.text, [recordLink(edition, 'sources', step.source)]],
      })),
    }
  })
  return { caption: 'Recommendations and their history', columns: ['Date', 'What happened', 'What was reported', 'Reported by'], groups, empty: NONE }
}
