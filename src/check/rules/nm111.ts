import { narrowerReferences } from '../narrower-references.ts'
import type { Rule } from '../rule.ts'

export const nm111: Rule = {
  code: 'NM111',
  title: 'A reference to something that fewer may read',
  severity: 'warning',
  why: 'a reader of the wider version is promised something that is not there, or learns that it exists',
  example: {
    wrong: '# joining.rules is for staff only\nSee the [rules of the house](joining.rules).',
    right: 'See the [rules of the house](joining.rules). [#k7f3p staff]',
  },
  reads: ['audience', 'readers', 'audiences', 'defaultAudience', 'body'],
  check: {
    on: 'edition',
    *find(edition) {
      for (const { id, place, holder, audience } of narrowerReferences(edition)) {
        yield {
          message: `\`${id}\` is not in the version for ${audience.title}, which reads this`,
          place,
          label: 'left out of that version, or put in plain words',
          help: 'mark this for fewer too, or take the reference out; if the wider text reads well without it, accept that with a silence',
          about: [holder, id],
        }
      }
    },
  },
}
