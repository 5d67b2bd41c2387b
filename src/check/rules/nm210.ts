import { NOTHING, type Rule } from '../rule.ts'

export const nm210: Rule = {
  code: 'NM210',
  title: 'What binds does not fit the post',
  severity: 'error',
  why: 'a partner is bound only by what it agreed to, and our own post by law or by this manual: the wrong note misleads both',
  example: { wrong: 'role: partner-officer\nbinding: internal', right: 'role: partner-officer\nbinding: partner-agreement' },
  reads: ['role', 'binding'],
  check: {
    on: 'duty',
    find({ registers }, { role, binding, index }, { document }) {
      const side = registers.roles.records.get(role)?.side
      if (side === undefined || (side === 'partner') === (binding === 'partner-agreement')) return NOTHING
      return [
        {
          message:
            side === 'partner'
              ? `\`${role}\` is a partner’s post, so \`${binding}\` cannot bind it`
              : `\`${role}\` is one of our own posts, so it is not bound by agreement`,
          place: document.at(['duties', index, 'binding']),
          label: side === 'partner' ? 'expected `partner-agreement`' : 'expected `internal` or `law`',
          second: { place: registers.roles.document.at([role, 'side']), label: side === 'partner' ? 'a partner’s post' : 'one of our own posts' },
          help: side === 'partner' ? 'write `binding: partner-agreement`' : 'write `binding: internal`, or `law` where an Act says so',
        },
      ]
    },
  },
}
