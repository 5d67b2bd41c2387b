import type { Rule } from '../rule.ts'
import { placeOfVanished, vanishedIds } from '../vanished-ids.ts'

export const nm410: Rule = {
  code: 'NM410',
  title: 'A published section is gone and nothing says where',
  severity: 'error',
  why: 'somebody who follows a link or a citation to it would find nothing, and could not tell whether it still holds elsewhere',
  example: {
    wrong: '# draft/chapters/01-joining/rules.mdx was deleted, and lineage.yaml says nothing of joining.rules',
    right: "# lineage.yaml\n- { in: '2.0', kind: withdrawn, what: section, from: [joining.rules], reason: The house has no rules of its own any more. }",
  },
  reads: ['lineage', 'id'],
  check: {
    on: 'history',
    *find(history) {
      for (const gone of vanishedIds(history, 'section')) {
        yield {
          message: `section \`${gone.id}\` of edition ${gone.before.number} is not in edition ${gone.step.number}`,
          place: placeOfVanished(history, gone),
          label: 'no entry says what became of it',
          help: `if it moved, write \`movedFrom: ${gone.id}\` in the section where its text now stands and run \`manual edition lineage\`; if it was withdrawn, run \`manual edition lineage ${gone.id} --reason "..."\``,
          about: [gone.id],
        }
      }
    },
  },
}
