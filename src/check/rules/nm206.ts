import { reachedBy } from '../duty-people.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm206: Rule = {
  code: 'NM206',
  title: 'Exceptions that leave nobody',
  severity: 'error',
  why: 'a duty that applies to nobody would never be done, and its page would not say so',
  example: { wrong: 'cohorts: [residents]\nexcept: [everyone]', right: 'cohorts: [everyone]\nexcept: [residents]' },
  reads: ['cohorts', 'except'],
  check: {
    on: 'duty',
    find({ lattice, registers }, duty, { document }) {
      if (duty.except === undefined || duty.except.length === 0) return NOTHING
      if (![...duty.cohorts, ...duty.except].every((id) => registers.cohorts.records.has(id))) return NOTHING
      if (reachedBy(lattice, { cohorts: duty.cohorts }).size === 0 || reachedBy(lattice, duty).size > 0) return NOTHING
      return [
        {
          message: `the exceptions of \`${duty.id}\` leave nobody it applies to`,
          place: document.at(['duties', duty.index, 'except']),
          label: 'excepts everyone',
          second: { place: document.at(['duties', duty.index, 'cohorts']), label: 'whom the duty is about' },
          help: 'correct `cohorts` or `except`, so that somebody is left',
        },
      ]
    },
  },
}
