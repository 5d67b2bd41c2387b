import type { Rule } from '../rule.ts'

export const nm608: Rule = {
  code: 'NM608',
  title: 'A file is too large',
  severity: 'error',
  why: 'a file of this size is a mistake, or made to stop the check; no reader could use a page of it',
  example: { wrong: 'One section of a thousand pages', right: 'Several sections, each on one topic' },
  check: { on: 'reading' },
}
