import { hasBegun, isLive } from '../../model/edition.ts'
import type { Rule } from '../rule.ts'
import { sharedThings } from '../shared-things.ts'

export const nm311: Rule = {
  code: 'NM311',
  title: 'A gateway that no duty uses',
  severity: 'warning',
  why: 'a power to share that no duty rests on is easily forgotten when it is wanted, or is there by mistake',
  example: {
    wrong: 'port-act:\n  title: Port Act, section 3\n# and no duty names it',
    right: 'shares:\n  - { direction: out, information: [tide-table], with: [harbour-office], gateway: port-act }',
  },
  reads: ['duties', 'shares', 'gateway'],
  check: {
    on: 'edition',
    *find(edition) {
      const { gateways } = edition.registers
      const used = sharedThings(edition).gateways
      for (const record of gateways.records.values()) {
        const { id, title, from } = record
        // One that has not begun stands in the register and is as unused as any other.
        if (used.has(id) || (hasBegun(edition, record) && !isLive(edition, record))) continue
        yield {
          message: hasBegun(edition, record)
            ? `no duty uses the gateway \`${id}\` (${title})`
            : `the gateway \`${id}\` (${title}) begins in edition ${from} and is unused until then`,
          place: gateways.document.at([id], 'key'),
          label: 'never used',
          help: 'name it as the `gateway` of a duty that shares, or keep it with a `silence` of NM311 that gives the reason',
          about: [id],
        }
      }
    },
  },
}
