import type { Rule } from '../rule.ts'

export const nm352: Rule = {
  code: 'NM352',
  title: 'A silence of a check that cannot be silenced',
  severity: 'error',
  why: 'the finding it was meant for is still there: what cannot be read or is not safe cannot be accepted',
  example: {
    wrong: 'silence:\n  - { code: NM602, reason: It is only an example., reviewBy: 2022-01-29 }',
    right: 'silence:\n  - { code: NM310, reason: Left unused for now., reviewBy: 2022-01-29 }',
  },
  check: {
    on: 'silence',
    *find(_edition, { silence, document, path, isKnown }) {
      if (isKnown) return
      yield {
        message: `${silence.code} cannot be silenced`,
        place: document.at([...path, 'code']),
        label: 'no check that looks at meaning has this code',
        help: 'correct the code, or take the silence out and mend the fault',
      }
    },
  },
}
