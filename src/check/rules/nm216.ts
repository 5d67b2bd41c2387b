import { everyoneGroups } from '../duty-people.ts'
import type { Rule } from '../rule.ts'

export const nm216: Rule = {
  code: 'NM216',
  title: 'A duty on the organisation that names only some cohorts',
  severity: 'error',
  why: 'a duty on the organisation stands on no cohort’s page, so naming one there reads as if others were left out',
  example: { wrong: 'scope: organisation\ncohorts: [residents]', right: 'scope: organisation\ncohorts: [everyone]' },
  reads: ['duties', 'cohorts', 'scope', 'broader', 'kind'],
  check: {
    on: 'edition',
    *find({ lattice, registers, sections }) {
      const everyone = everyoneGroups(lattice, registers.cohorts.records.values())
      if (everyone.length === 0) return
      for (const { document, duties } of sections.values()) {
        for (const duty of duties) {
          if (duty.scope !== 'organisation' || (duty.cohorts.length === 1 && everyone.includes(duty.cohorts[0] as string))) continue
          yield {
            message: `\`${duty.id}\` is a duty on the organisation and names \`${duty.cohorts.join('`, `')}\``,
            place: document.at(['duties', duty.index, 'cohorts']),
            label: `expected \`${everyone[0]}\``,
            second: { place: document.at(['duties', duty.index, 'scope']), label: 'a duty on the organisation' },
            help: `write \`cohorts: [${everyone[0]}]\`, or \`scope: case\` if it is about one person`,
            about: [duty.id],
          }
        }
      }
    },
  },
}
