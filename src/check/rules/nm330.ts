import { hidesCounts } from '../../model/headcount.ts'
import type { Rule } from '../rule.ts'

export const nm330: Rule = {
  code: 'NM330',
  title: 'A return that does not add up',
  severity: 'error',
  why: 'a total that its rows do not come to means that somebody is not counted, or is counted twice',
  example: {
    wrong: 'rows:\n  - { cohort: residents, count: 20 }\n  - { cohort: visitors, count: 35 }\nstatedTotal: 60',
    right: 'rows:\n  - { cohort: residents, count: 20 }\n  - { cohort: visitors, count: 35 }\nstatedTotal: 55',
  },
  reads: ['rows', 'statedTotal'],
  check: {
    on: 'record',
    *find(_edition, { name, document }, record) {
      if (name !== 'returns' || !('statedTotal' in record)) return
      const sum = record.rows.reduce((total, row) => total + row.count, 0)
      if (sum === record.statedTotal) return
      const hides = hidesCounts(record)
      yield {
        // Findings are printed on the site: beside the counts that are, these numbers would give a small one away.
        message: hides
          ? `the rows of \`${record.id}\` do not come to the stated total`
          : `the rows of \`${record.id}\` come to ${sum}, and the stated total is ${record.statedTotal}`,
        place: document.at([record.id, 'statedTotal']),
        label: hides ? 'not what the rows come to' : `expected ${sum}`,
        second: { place: document.at([record.id, 'rows'], 'key'), label: 'the rows' },
        help: 'ask the region which number is right; the total stays as it was stated until then',
        about: [record.id],
      }
    },
  },
}
