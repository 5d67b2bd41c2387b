import type { Rule } from '../rule.ts'

export const nm616: Rule = {
  code: 'NM616',
  title: 'A link out of the manual’s folder',
  severity: 'error',
  why: 'what the link points to is not part of the manual: it could change or be missing, and nobody would be told',
  example: { wrong: 'draft/registers/roles.yaml -> /home/me/roles.yaml', right: 'draft/registers/roles.yaml as a file of its own' },
  check: { on: 'reading' },
}
