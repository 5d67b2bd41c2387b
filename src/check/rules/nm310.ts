import { liveRecords } from '../../model/edition.ts'
import type { Rule } from '../rule.ts'
import { sharedThings } from '../shared-things.ts'

export const nm310: Rule = {
  code: 'NM310',
  title: 'Information that no duty shares',
  severity: 'warning',
  why: 'what nobody is told to share stays where it is: this is how one agency’s knowledge never reaches another',
  example: {
    wrong: 'tide-table:\n  title: Times of the tide\n# and no duty shares it',
    right: 'shares:\n  - { direction: out, information: [tide-table], with: [harbour-office], gateway: port-act }',
  },
  reads: ['duties', 'shares', 'information'],
  check: {
    on: 'edition',
    *find(edition) {
      const { information } = edition.registers
      const shared = sharedThings(edition).information
      for (const { id, title } of liveRecords(edition, information)) {
        if (shared.has(id)) continue
        yield {
          message: `no duty shares \`${id}\` (${title})`,
          place: information.document.at([id], 'key'),
          label: 'never shared',
          help: 'add it to `shares` of a duty, or keep it with a `silence` of NM310 that gives the reason',
          about: [id],
        }
      }
    },
  },
}
