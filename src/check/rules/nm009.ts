import type { Rule } from '../rule.ts'

export const nm009: Rule = {
  code: 'NM009',
  title: 'A value has the wrong format',
  severity: 'error',
  why: 'a date, a period or an id in another format cannot be compared or counted, so a deadline could be wrong',
  example: { wrong: 'deadline: { within: 5 days }', right: 'deadline: { within: P5D }' },
  check: { on: 'reading' },
}
