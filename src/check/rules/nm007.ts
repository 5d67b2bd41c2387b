import type { Rule } from '../rule.ts'

export const nm007: Rule = {
  code: 'NM007',
  title: 'A field has the wrong form',
  severity: 'error',
  why: 'a value of another form than expected is not read, so what it says would be lost',
  example: { wrong: 'cohorts: residents', right: 'cohorts: [residents]' },
  check: { on: 'reading' },
}
