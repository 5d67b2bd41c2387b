import type { Rule } from '../rule.ts'
import { placeOfVanished, vanishedIds } from '../vanished-ids.ts'

export const nm411: Rule = {
  code: 'NM411',
  title: 'A published duty is gone and nothing says why',
  severity: 'error',
  why: 'the post that held it would find one line less in its extract and nobody would have told it that the duty has ended',
  example: {
    wrong: '# the duty join-card was deleted, and lineage.yaml says nothing of it',
    right: "# lineage.yaml\n- { in: '2.0', kind: withdrawn, what: duty, from: [join-card], reason: Cards are printed at home. }",
  },
  reads: ['lineage', 'duties', 'id'],
  check: {
    on: 'history',
    *find(history) {
      for (const gone of vanishedIds(history, 'duty')) {
        yield {
          message: `duty \`${gone.id}\` of edition ${gone.before.number} is not in edition ${gone.step.number}`,
          place: placeOfVanished(history, gone),
          label: `it stood in \`${gone.section}\``,
          help: `put it back, or run \`manual edition lineage ${gone.id} --reason "..."\`; name what takes its place with --to`,
          about: [gone.id],
        }
      }
    },
  },
}
