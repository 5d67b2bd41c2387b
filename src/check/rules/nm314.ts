import { liveRecords } from '../../model/edition.ts'
import { dutyReaches } from '../../model/sharing-rows.ts'
import type { Rule } from '../rule.ts'

export const nm314: Rule = {
  code: 'NM314',
  title: 'A cohort without a duty',
  severity: 'error',
  why: 'nobody would have anything to do for a person in this cohort',
  example: { wrong: 'visitors:\n  kind: cohort\n# and no duty is about them', right: 'cohorts: [visitors]' },
  reads: ['duties', 'cohorts', 'except', 'scope', 'broader', 'kind'],
  check: {
    on: 'edition',
    *find(edition) {
      const { cohorts } = edition.registers
      for (const { id, kind, title } of liveRecords(edition, cohorts)) {
        if (kind === 'group' || [...edition.duties.values()].some((duty) => dutyReaches(edition.lattice, duty, id))) continue
        yield {
          message: `no duty is about ${kind} \`${id}\` (${title})`,
          place: cohorts.document.at([id], 'key'),
          label: 'no duty reaches it',
          help: 'write a duty for it, or keep it with a `silence` of NM314 that gives the reason',
          about: [id],
        }
      }
    },
  },
}
