import type { Rule } from '../rule.ts'

export const nm003: Rule = {
  code: 'NM003',
  title: 'An anchor, an alias or a tag in the fields',
  severity: 'error',
  why: 'a value that stands for another is easily changed in one place and believed in the other; written out, each says what it says',
  example: { wrong: 'cohorts: &group [residents]\nexcept: *group', right: 'cohorts: [residents]\nexcept: [visitors]' },
  check: { on: 'reading' },
}
