import type { Rule } from '../rule.ts'

export const nm012: Rule = {
  code: 'NM012',
  title: 'A file that is not part of a manual',
  severity: 'error',
  why: 'a file in the wrong place is never read, so what its author wrote would not be published',
  example: { wrong: 'draft/registers/role.yaml', right: 'draft/registers/roles.yaml' },
  check: { on: 'reading' },
}
