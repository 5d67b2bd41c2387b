import { BINDING } from '../../model/duty-sentence.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm208: Rule = {
  code: 'NM208',
  title: 'A must that falls on a group',
  severity: 'error',
  why: 'where several posts are answerable, each can think that another one acts',
  example: { wrong: 'modality: must\nrole: night-team   # a group', right: 'modality: must\nrole: night-officer' },
  reads: ['role', 'modality'],
  check: {
    on: 'duty',
    find({ registers }, { role, modality, index }, { document }) {
      if ((modality !== 'must' && modality !== 'must-not') || registers.roles.records.get(role)?.kind !== 'group') return NOTHING
      const members = [...registers.roles.records.values()]
        .filter((post) => post.kind === 'post' && post.memberOf?.includes(role) === true)
        .map((post) => `\`${post.id}\``)
      return [
        {
          message: `“${BINDING[modality]}” falls on \`${role}\`, which is a group`,
          place: document.at(['duties', index, 'role']),
          label: 'not one answerable post',
          second: { place: registers.roles.document.at([role, 'kind']), label: 'a group of posts' },
          help: members.length === 0 ? 'name one post, or write `should`' : `name one post (${members.join(', ')}), or write \`should\``,
        },
      ]
    },
  },
}
