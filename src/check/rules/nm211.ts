import { type Edition, isLive } from '../../model/edition.ts'
import { roleAndGroups } from '../role-groups.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm211: Rule = {
  code: 'NM211',
  title: 'A duty on a group that no post belongs to',
  severity: 'error',
  why: 'the duty would stand in no extract, so nobody would be told of it',
  example: { wrong: 'role: night-team   # and no post has memberOf: [night-team]', right: 'night-officer:\n  memberOf: [night-team]' },
  reads: ['role'],
  check: {
    on: 'duty',
    find(edition, { role, index }, { document }) {
      const { roles } = edition.registers
      if (roles.records.get(role)?.kind !== 'group' || hasPost(edition, role)) return NOTHING
      return [
        {
          message: `no post belongs to \`${role}\``,
          place: document.at(['duties', index, 'role']),
          label: 'a group with nobody in it',
          second: { place: roles.document.at([role], 'key'), label: 'the group' },
          help: `add \`memberOf: [${role}]\` to the posts that belong to it, or name a post here`,
          about: [role],
        },
      ]
    },
  },
}

const hasPost = (edition: Edition, group: string): boolean =>
  [...edition.registers.roles.records.values()].some((post) => post.kind === 'post' && isLive(edition, post) && roleAndGroups(edition, post.id).has(group))
