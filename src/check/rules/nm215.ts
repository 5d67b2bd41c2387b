import { contradictionProblem } from '../contradiction-problem.ts'
import { findContradictions } from '../find-contradictions.ts'
import type { Rule } from '../rule.ts'

export const nm215: Rule = {
  code: 'NM215',
  title: 'Two duties that could contradict each other',
  severity: 'warning',
  why: 'for a person in both cohorts the post-holder would be told to do a thing and not to do it',
  example: {
    wrong: 'modality: must\naction: open the gate\ncohorts: [visitors]\n# and\nmodality: must-not\naction: open the gate\ncohorts: [under-age]   # an overlay',
    right: 'modality: must-not\naction: open the gate\ncohorts: [under-age]\noverrides: [gate-open]',
  },
  reads: ['duties', 'modality', 'role', 'action', 'cohorts', 'except', 'conditions', 'overrides', 'broader', 'memberOf'],
  check: {
    on: 'edition',
    *find(edition) {
      for (const found of findContradictions(edition)) if (found.meeting === 'possibly') yield contradictionProblem(edition, found)
    },
  },
}
