import type { Rule } from '../rule.ts'

export const nm603: Rule = {
  code: 'NM603',
  title: 'Code in a component',
  severity: 'error',
  why: 'a component takes words only; code in it could change what a reader sees',
  example: { wrong: '<Duty id={first} />', right: '<Duty id="first" />' },
  check: { on: 'reading' },
}
