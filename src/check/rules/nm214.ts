import { contradictionProblem } from '../contradiction-problem.ts'
import { findContradictions } from '../find-contradictions.ts'
import type { Rule } from '../rule.ts'

export const nm214: Rule = {
  code: 'NM214',
  title: 'Two duties that contradict each other',
  severity: 'error',
  why: 'a post-holder told to do a thing and not to do it will break one duty whatever they do',
  example: {
    wrong: 'modality: must\naction: open the gate\ncohorts: [everyone]\n# and\nmodality: must-not\naction: open the gate\ncohorts: [visitors]',
    right: 'modality: must-not\naction: open the gate\ncohorts: [visitors]\noverrides: [gate-open]',
  },
  reads: ['duties', 'modality', 'role', 'action', 'cohorts', 'except', 'conditions', 'overrides', 'broader', 'memberOf'],
  check: {
    on: 'edition',
    *find(edition) {
      for (const found of findContradictions(edition)) if (found.meeting === 'definitely') yield contradictionProblem(edition, found)
    },
  },
}
