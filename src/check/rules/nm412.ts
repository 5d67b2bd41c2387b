import { countOf } from '../../model/wording.ts'
import type { Rule } from '../rule.ts'
import { placeOfVanished, vanishedIds } from '../vanished-ids.ts'

export const nm412: Rule = {
  code: 'NM412',
  title: 'Published paragraphs are gone and nothing says why',
  severity: 'error',
  why: 'a citation, a comment or a link that names the paragraph would lead nowhere',
  example: {
    wrong: '# the paragraph [#k7f3p] was deleted, and lineage.yaml says nothing of it',
    right: "# lineage.yaml\n- { in: '2.0', kind: withdrawn, what: block, from: [k7f3p], reason: It said what the next paragraph says. }",
  },
  reads: ['lineage', 'id', 'body'],
  check: {
    on: 'history',
    *find(history) {
      const gone = vanishedIds(history, 'block')
      for (const group of Map.groupBy(gone, ({ section, step }) => `${section} ${step.number}`).values()) {
        const [first] = group
        if (first === undefined) continue
        const ids = group.map(({ id }) => id)
        yield {
          message: `${countOf(ids.length, 'block')} of \`${first.section}\` in edition ${first.before.number} ${ids.length === 1 ? 'is' : 'are'} not in edition ${first.step.number}: ${ids.join(', ')}`,
          place: placeOfVanished(history, first),
          label: 'no entry says what became of them',
          help: `if an id was lost while editing, put it back at the end of its paragraph; if the text is gone, run \`manual edition lineage ${first.section} --reason "..."\``,
          about: [first.section, ...ids],
        }
      }
    },
  },
}
