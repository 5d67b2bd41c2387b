import type { Rule } from '../rule.ts'

export const nm005: Rule = {
  code: 'NM005',
  title: 'Unknown field',
  severity: 'error',
  why: 'a field with the wrong name is not read: what it says would be lost without a sign',
  example: { wrong: 'dedline: same-day', right: 'deadline: same-day' },
  check: { on: 'reading' },
}
