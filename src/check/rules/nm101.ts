import { suggest } from '../../model/suggest.ts'
import { isCertainId } from '../certain-id.ts'
import { idsOf, placeOfId, targetName, withArticle } from '../reference-targets.ts'
import type { Rule } from '../rule.ts'

export const nm101: Rule = {
  code: 'NM101',
  title: 'An id that nothing has',
  severity: 'error',
  why: 'what an unknown id stands for is never printed, so nobody would be told of it',
  example: { wrong: 'role: team-leadr', right: 'role: team-leader' },
  check: {
    on: 'reference',
    *find(edition, { standing, id, target, field, place, range }) {
      if (standing !== 'unknown') return
      const name = targetName(target)
      const ids = idsOf(edition, target)
      const near = suggest(id, ids)
      const nearPlace = near === undefined ? undefined : placeOfId(edition, target, near)
      yield {
        message: `unknown ${name} \`${id}\``,
        place,
        label: `no ${name} has this id`,
        second: nearPlace && { place: nearPlace, label: `${withArticle(name)} with a similar id` },
        why: field === 'role' ? 'an extract for a role that does not exist is never printed, so nobody would be told of this duty' : undefined,
        help: near !== undefined ? `did you mean \`${near}\`?` : helpFor(name, ids),
        fix:
          near !== undefined && range !== undefined && isCertainId(id, near, ids)
            ? { file: place.file, start: range.start, end: range.end, text: near }
            : undefined,
        about: [id],
      }
    },
  },
}

const helpFor = (name: string, ids: readonly string[]) =>
  ids.length === 0
    ? `there is no ${name} yet: add one with this id`
    : ids.length <= 12
      ? `use one of ${ids.map((id) => `\`${id}\``).join(', ')}`
      : `add ${withArticle(name)} with this id, or use one that is there`
