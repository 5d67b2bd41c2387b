import { countOf } from '../../model/wording.ts'
import type { Rule } from '../rule.ts'

export const nm204: Rule = {
  code: 'NM204',
  title: 'A new cohort in a group that duties name',
  severity: 'error',
  why: 'every duty on the group falls on the new cohort too, though nobody wrote it with these people in mind',
  example: {
    wrong: "visitors:\n  kind: cohort\n  broader: [everyone]\n  from: '2.0'",
    right:
      "visitors:\n  kind: cohort\n  broader: [everyone]\n  from: '2.0'\n  silence:\n    - { code: NM204, reason: All duties on everyone were read again with visitors in mind., reviewBy: 2027-01-01 }",
  },
  reads: ['duties', 'cohorts', 'broader', 'kind', 'from'],
  check: {
    on: 'edition',
    *find({ registers, lattice, duties, data }) {
      const { document, records } = registers.cohorts
      const began = [...records.values()].filter((cohort) => cohort.kind === 'cohort' && cohort.from === data.edition)
      // In the edition that a manual begins with, everything is new.
      if (![...records.values()].some((cohort) => cohort.from !== data.edition)) return
      for (const cohort of began) {
        const groups = [...records.values()]
          .filter((group) => group.kind === 'group' && group.from !== data.edition && lattice.membersOf(group.id).has(cohort.id))
          .map((group) => group.id)
        const reached = [...duties.values()].filter((duty) => duty.cohorts.some((id) => groups.includes(id)))
        if (reached.length === 0) continue
        const named = groups.filter((id) => reached.some((duty) => duty.cohorts.includes(id))).map((id) => `\`${id}\``)
        yield {
          message: `${countOf(reached.length, 'duty', 'duties')} on ${named.join(' and ')} now ${reached.length === 1 ? 'falls' : 'fall'} on \`${cohort.id}\` too`,
          place: document.at([cohort.id, 'from']),
          label: 'new in this edition',
          help: 'read those duties again with the new cohort in mind, then say so here: a `silence` of NM204 with the reason',
          about: [cohort.id],
        }
      }
    },
  },
}
