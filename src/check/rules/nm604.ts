import type { Rule } from '../rule.ts'

export const nm604: Rule = {
  code: 'NM604',
  title: 'Unknown component',
  severity: 'error',
  why: 'a component that is not known prints nothing, so readers would miss what the author put there',
  example: { wrong: '<Dutty id="first" />', right: '<Duty id="first" />' },
  check: { on: 'reading' },
}
