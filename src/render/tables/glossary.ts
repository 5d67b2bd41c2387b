import { capitalise, joinWords } from '../../model/wording.ts'
import { type Cell, linesOf } from '../words.ts'
import { NONE, oneGroup, requestedRecords, type TableMaker } from './table.ts'

/** The glossary in the order of the alphabet, with short forms and other words for the same thing. */
export const glossaryTable: TableMaker = (edition, request) => {
  const records = requestedRecords(edition, edition.registers.glossary, request)
  const rows = records
    .sort((a, b) => a.term.localeCompare(b.term, 'en', { sensitivity: 'base' }))
    .map(({ id, term, abbreviation, meaning, synonyms = [] }) => {
      const title = capitalise(term) + (abbreviation === undefined ? '' : ` (${abbreviation})`)
      const meaningCell: Cell = linesOf([meaning, ...(synonyms.length === 0 ? [] : [`Also: ${joinWords(synonyms, 'or')}`])])
      return { id, cells: [title, meaningCell] }
    })
  return { caption: 'Glossary', columns: ['Term', 'Meaning'], groups: oneGroup(rows), empty: NONE }
}
