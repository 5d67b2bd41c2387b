import { suggest } from '../../model/suggest.ts'
import { idsOf, placeOfId, targetName, withArticle } from '../reference-targets.ts'
import type { Rule } from '../rule.ts'

export const nm102: Rule = {
  code: 'NM102',
  title: 'An id of the wrong kind',
  severity: 'error',
  why: 'an id of another kind resolves to nothing here, so what it was meant to say would be missing',
  example: { wrong: 'cohorts: [team-leader]   # a role', right: 'cohorts: [residents]' },
  check: {
    on: 'reference',
    *find(edition, { standing, id, target, foundIn, place }) {
      if (standing !== 'elsewhere' || foundIn === undefined) return
      const wanted = targetName(target)
      const found = targetName(foundIn)
      const near = suggest(id, idsOf(edition, target))
      const foundPlace = placeOfId(edition, foundIn, id)
      yield {
        message: `\`${id}\` is ${withArticle(found)}, not ${withArticle(wanted)}`,
        place,
        label: `expected the id of ${withArticle(wanted)}`,
        second: foundPlace && { place: foundPlace, label: `the ${found} with this id` },
        help:
          near === undefined
            ? `write the id of ${withArticle(wanted)}, or move it to the field for ${withArticle(found)}`
            : `did you mean the ${wanted} \`${near}\`?`,
        about: [id],
      }
    },
  },
}
