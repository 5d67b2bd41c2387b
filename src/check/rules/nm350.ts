import type { Rule } from '../rule.ts'

export const nm350: Rule = {
  code: 'NM350',
  title: 'A silence that silences nothing',
  severity: 'warning',
  why: 'it would hide the next fault of its kind, which nobody has looked at',
  example: {
    wrong: 'silence:\n  - { code: NM310, reason: Left unused for now., reviewBy: 2022-01-29 }\n# and a duty now shares it',
    right: '# without the silence',
  },
  check: {
    on: 'silence',
    *find(_edition, { silence, document, path, hasExpired, isKnown, isUsed }) {
      if (isUsed || hasExpired || !isKnown) return
      yield {
        message: `there is no ${silence.code} here to silence`,
        place: document.at([...path, 'code']),
        label:
          silence.about === undefined
            ? 'nothing of this kind is found here'
            : `nothing of this kind is found about ${silence.about.map((id) => `\`${id}\``).join(', ')}`,
        help: 'take the silence out; if the fault lies in another place, move it there',
        about: [silence.code],
      }
    },
  },
}
