import type { Rule } from '../rule.ts'

export const nm332: Rule = {
  code: 'NM332',
  title: 'A return that counts people twice',
  severity: 'error',
  why: 'each person is counted once, under one primary cohort; a group, an overlay or a second row counts some of them again',
  example: {
    wrong: 'rows:\n  - { cohort: everyone, count: 50 }\n  - { cohort: residents, count: 20 }',
    right: 'rows:\n  - { cohort: residents, count: 20 }\n  - { cohort: visitors, count: 30 }',
  },
  reads: ['rows'],
  check: {
    on: 'record',
    *find({ registers }, { name, document }, record) {
      if (name !== 'returns' || !('rows' in record)) return
      for (const [at, { cohort }] of record.rows.entries()) {
        const kind = registers.cohorts.records.get(cohort)?.kind
        const first = record.rows.findIndex((row) => row.cohort === cohort)
        if (kind === undefined || (kind === 'cohort' && first === at)) continue
        yield {
          message:
            kind === 'cohort'
              ? `\`${cohort}\` is counted twice`
              : `\`${cohort}\` is ${kind === 'group' ? 'a group' : 'an overlay'}: its people are counted under their own cohorts`,
          place: document.at([record.id, 'rows', at, 'cohort']),
          label: kind === 'cohort' ? 'counted again' : 'not a primary cohort',
          second:
            kind === 'cohort'
              ? { place: document.at([record.id, 'rows', first, 'cohort']), label: 'first counted here' }
              : { place: registers.cohorts.document.at([cohort, 'kind']), label: 'its kind' },
          help: kind === 'cohort' ? 'put the two rows together' : 'write one row for each primary cohort',
          about: [record.id, cohort],
        }
      }
    },
  },
}
