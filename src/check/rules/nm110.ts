import { audiencesOf } from '../../model/audience.ts'
import { suggest } from '../../model/suggest.ts'
import type { Rule } from '../rule.ts'
import { writtenAudiences } from '../written-audiences.ts'

export const nm110: Rule = {
  code: 'NM110',
  title: 'An audience that the manual does not name',
  severity: 'error',
  why: 'nobody can say who may read this; until it is mended no version shows it',
  example: { wrong: 'audience: satff', right: 'audience: staff' },
  reads: ['audience', 'readers', 'audiences', 'defaultAudience', 'body'],
  check: {
    on: 'edition',
    *find(edition) {
      const { config, documents } = edition
      const ids = audiencesOf(config).map(({ id }) => id)
      const known =
        ids.length === 0 ? 'name its audiences in manual.yaml, from the widest to the narrowest' : `use one of ${ids.map((id) => `\`${id}\``).join(', ')}`
      const { manual } = documents
      const repeated = ids.findIndex((id, index) => ids.indexOf(id) !== index)
      if (repeated !== -1)
        yield {
          message: `audience \`${ids[repeated]}\` is named twice`,
          place: manual.at(['audiences', repeated, 'id']),
          label: 'named again',
          help: 'give each audience an id of its own',
          about: [ids[repeated] as string],
        }
      const { defaultAudience } = config
      if ((ids.length > 0 && defaultAudience === undefined) || (defaultAudience !== undefined && !ids.includes(defaultAudience)))
        yield {
          message: defaultAudience === undefined ? 'manual.yaml does not say who may read what has no mark' : `unknown audience \`${defaultAudience}\``,
          place: manual.at([defaultAudience === undefined ? 'audiences' : 'defaultAudience'], defaultAudience === undefined ? 'key' : 'value'),
          label: defaultAudience === undefined ? 'audiences without `defaultAudience`' : 'not one of `audiences`',
          help: defaultAudience === undefined ? `write \`defaultAudience: ${ids[0]}\` if all may read it` : known,
          about: defaultAudience === undefined ? [] : [defaultAudience],
        }
      for (const { mark, place, range, about } of writtenAudiences(edition)) {
        if (ids.includes(mark)) continue
        const near = suggest(mark, ids)
        yield {
          message: `unknown audience \`${mark}\``,
          place,
          label: 'not one of `audiences` in manual.yaml',
          help: near === undefined ? known : `did you mean \`${near}\`?`,
          fix: near === undefined || range === undefined ? undefined : { file: place.file, ...range, text: near },
          about: [...about, mark],
        }
      }
    },
  },
}
