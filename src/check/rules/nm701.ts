import type { Rule } from '../rule.ts'

export const nm701: Rule = {
  code: 'NM701',
  title: 'A consultation that cannot be read',
  severity: 'error',
  why: 'comments that were received are not shown, and nobody can tell whether they were answered',
  example: {
    wrong: '"comments": [{ "number": 4, "text": "shortened by hand" }]   # in comments.json',
    right: '# comments.json as `manual consult close` wrote it',
  },
  check: { on: 'reading' },
}
