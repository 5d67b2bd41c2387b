import { formatDate } from '../../model/wording.ts'
import { targetName } from '../reference-targets.ts'
import type { Rule } from '../rule.ts'

export const nm103: Rule = {
  code: 'NM103',
  title: 'Live text names a withdrawn record',
  severity: 'error',
  why: 'a post-holder would be sent to something that is no longer there',
  example: { wrong: 'with: [old-office]   # withdrawn', right: 'with: [new-office]' },
  check: {
    on: 'reference',
    *find(edition, { standing, id, foundIn, place }) {
      if (standing !== 'withdrawn' || foundIn === undefined || foundIn === 'sections' || foundIn === 'chapters' || foundIn === 'duties') return
      const register = edition.registers[foundIn]
      const withdrawn = register.records.get(id)?.withdrawn
      if (withdrawn === undefined) return
      yield {
        message: `the ${targetName(foundIn)} \`${id}\` was withdrawn on ${formatDate(withdrawn.on)}`,
        place,
        label: 'still used here',
        second: { place: register.document.at([id, 'withdrawn'], 'key'), label: `withdrawn: ${withdrawn.reason}` },
        help: withdrawn.replacedBy === undefined ? 'take it out, or name what took its place' : `it was replaced by \`${withdrawn.replacedBy}\``,
        about: [id],
      }
    },
  },
}
