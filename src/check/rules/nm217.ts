import { removeListItem } from '../list-item-fix.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm217: Rule = {
  code: 'NM217',
  title: 'A post that supports itself',
  severity: 'warning',
  why: 'a post that answers for a duty and also only helps with it makes its holder ask which of the two it is',
  example: { wrong: 'role: night-officer\nsupport: [night-officer]', right: 'role: night-officer\nsupport: [team-leader]' },
  reads: ['role', 'support'],
  check: {
    on: 'duty',
    find(_edition, { role, support, index }, { document }) {
      if (support === undefined) return NOTHING
      return support.flatMap((id, at) => {
        const first = support.indexOf(id)
        if (id !== role && first === at) return []
        const path = ['duties', index, 'support', at]
        return {
          message: id === role ? `\`${id}\` answers for the duty and is listed as support` : `\`${id}\` is listed as support twice`,
          place: document.at(path),
          label: id === role ? 'supports itself' : 'listed again',
          second:
            id === role
              ? { place: document.at(['duties', index, 'role']), label: 'the answerable post' }
              : { place: document.at(['duties', index, 'support', first]), label: 'first listed here' },
          help: 'take it out of `support`',
          fix: removeListItem(document, path),
        }
      })
    },
  },
}
