import type { Rule } from '../rule.ts'

export const nm606: Rule = {
  code: 'NM606',
  title: 'A link to an unsafe or unknown target',
  severity: 'error',
  why: 'a link that runs code, leaves unseen or leads nowhere puts the reader at risk or at a loss',
  example: { wrong: '[the form](javascript:open())', right: '[the form](https://www.example.org/form)' },
  check: { on: 'reading' },
}
