import { targetName } from '../reference-targets.ts'
import type { Rule } from '../rule.ts'

export const nm104: Rule = {
  code: 'NM104',
  title: 'A record of a later edition',
  severity: 'error',
  why: 'what has not begun cannot be used: a post-holder would rely on a post, a power or a body that is not there yet',
  example: { wrong: "gateway: new-act   # from: '3.0', used in edition 2.0", right: 'gateway: old-act' },
  check: {
    on: 'reference',
    *find(edition, { standing, id, foundIn, place }) {
      if (standing !== 'not-begun' || foundIn === undefined || foundIn === 'sections' || foundIn === 'chapters' || foundIn === 'duties') return
      const register = edition.registers[foundIn]
      const from = register.records.get(id)?.from ?? ''
      yield {
        message: `the ${targetName(foundIn)} \`${id}\` begins in edition ${from}`,
        place,
        label: `this is edition ${edition.data.edition}`,
        second: { place: register.document.at([id, 'from']), label: 'it begins here' },
        help: 'use one that is there in this edition, or correct `from` in the register',
        about: [id],
      }
    },
  },
}
