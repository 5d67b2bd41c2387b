import { liveRecords } from '../../model/edition.ts'
import type { Rule } from '../rule.ts'
import { sharedThings } from '../shared-things.ts'

export const nm312: Rule = {
  code: 'NM312',
  title: 'An agency that nothing is shared with',
  severity: 'warning',
  why: 'an agency that takes part and is told nothing, and is asked nothing, is a blind spot',
  example: {
    wrong: 'harbour-office:\n  kind: operational\n# and no duty shares with it',
    right: 'shares:\n  - { direction: out, information: [tide-table], with: [harbour-office], gateway: port-act }',
  },
  reads: ['duties', 'shares', 'with', 'kind'],
  check: {
    on: 'edition',
    *find(edition) {
      const { agencies } = edition.registers
      const shared = sharedThings(edition).agencies
      for (const { id, kind, name } of liveRecords(edition, agencies)) {
        if (kind !== 'operational' || shared.has(id)) continue
        yield {
          message: `no duty shares anything with \`${id}\` (${name}), in either direction`,
          place: agencies.document.at([id], 'key'),
          label: 'takes part, and is never shared with',
          help: 'add it to `shares` of a duty, write `kind: oversight` if it only oversees, or keep it with a `silence` of NM312 that gives the reason',
          about: [id],
        }
      }
    },
  },
}
