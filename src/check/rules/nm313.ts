import { liveRecords } from '../../model/edition.ts'
import type { Rule } from '../rule.ts'

export const nm313: Rule = {
  code: 'NM313',
  title: 'A post without a duty',
  severity: 'error',
  why: 'the extract of this post would be empty: its holder could not tell what is expected',
  example: { wrong: 'night-officer:\n  kind: post\n# and no duty falls on it', right: 'duties:\n  - id: gate-close\n    role: night-officer' },
  reads: ['duties', 'role', 'kind'],
  check: {
    on: 'edition',
    *find(edition) {
      const { roles } = edition.registers
      const holders = new Set([...edition.duties.values()].map((duty) => duty.role))
      for (const { id, kind, title } of liveRecords(edition, roles)) {
        if (kind !== 'post' || holders.has(id)) continue
        yield {
          message: `the post \`${id}\` (${title}) holds no duty`,
          place: roles.document.at([id], 'key'),
          label: 'answers for nothing',
          help: 'give it a duty, or keep it with a `silence` of NM313 that gives the reason',
          about: [id],
        }
      }
    },
  },
}
