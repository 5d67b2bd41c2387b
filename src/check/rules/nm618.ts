import type { Rule } from '../rule.ts'

export const nm618: Rule = {
  code: 'NM618',
  title: 'A component in the wrong position',
  severity: 'error',
  why: 'a component that needs lines of its own breaks the sentence it stands in',
  example: { wrong: 'The rule is <Duty id="first" /> as follows.', right: 'The rule is as follows.\n\n<Duty id="first" />' },
  check: { on: 'reading' },
}
