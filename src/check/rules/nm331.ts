import { SMALLEST_PRINTED } from '../../model/headcount.ts'
import { placeInField } from '../place-in-text.ts'
import type { Rule } from '../rule.ts'

const SMALL_WORDS = ['no', 'none', 'nobody', 'one', 'two', 'three', 'four'] as const
const SMALL_NUMBER = new RegExp(`\\b(?:[0-${SMALLEST_PRINTED - 1}]|${SMALL_WORDS.join('|')})\\b`, 'gi')

export const nm331: Rule = {
  code: 'NM331',
  title: 'A note gives a small number away',
  severity: 'error',
  why: 'small counts are left out of the printed table because they could point to one person; the note beside it is printed',
  example: { wrong: 'note: The three visitors came in May.', right: 'note: The visitors came in May.' },
  reads: ['rows', 'note'],
  check: {
    on: 'record',
    *find(_edition, { name, document }, record) {
      if (name !== 'returns' || !('rows' in record) || record.note === undefined) return
      const hidden = record.rows.filter((row) => row.count < SMALLEST_PRINTED)
      if (hidden.length === 0) return
      for (const found of record.note.matchAll(SMALL_NUMBER)) {
        yield {
          message: `the note of \`${record.id}\` names a number below ${SMALLEST_PRINTED}: “${found[0]}”`,
          place: placeInField({ document, path: [record.id, 'note'], text: record.note, start: found.index, end: found.index + found[0].length }),
          label: 'could be a count that is not printed',
          second: {
            place: document.at([record.id, 'rows', record.rows.indexOf(hidden[0] as (typeof hidden)[number]), 'count']),
            label: 'this count is not printed',
          },
          help: 'say it without the number',
          about: [record.id],
        }
      }
    },
  },
}
