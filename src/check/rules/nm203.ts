import { removeListItem } from '../list-item-fix.ts'
import { NOTHING, type Rule, type RuleProblem } from '../rule.ts'

export const nm203: Rule = {
  code: 'NM203',
  title: 'A cohort that another one takes in',
  severity: 'warning',
  why: 'a list that names a cohort twice makes a reader look for a difference that is not there',
  example: { wrong: 'cohorts: [everyone, residents]', right: 'cohorts: [everyone]' },
  reads: ['cohorts', 'except'],
  check: {
    on: 'duty',
    find({ lattice }, { cohorts, except = [], index }, { document }) {
      if (cohorts.length < 2 && except.length < 2) return NOTHING
      const problems: RuleProblem[] = []
      for (const [field, list] of [
        ['cohorts', cohorts],
        ['except', except],
      ] as const) {
        for (const [at, id] of list.entries()) {
          const wider = list.findIndex((other, otherAt) => otherAt !== at && lattice.isWithin(id, other) && (!lattice.isWithin(other, id) || otherAt < at))
          if (wider === -1) continue
          const path = ['duties', index, field, at]
          problems.push({
            message: id === list[wider] ? `\`${id}\` is listed twice` : `everyone in \`${id}\` is already in \`${list[wider]}\``,
            place: document.at(path),
            label: 'adds nobody',
            second: { place: document.at(['duties', index, field, wider]), label: 'takes it in' },
            help: `take \`${id}\` out of \`${field}\``,
            fix: removeListItem(document, path),
          })
        }
      }
      return problems
    },
  },
}
