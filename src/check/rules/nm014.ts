import type { Rule } from '../rule.ts'

export const nm014: Rule = {
  code: 'NM014',
  title: 'A file is missing',
  severity: 'error',
  why: 'without this file the manual has no name, no dates or no order to print',
  example: { wrong: 'chapters/04-roles/ with no chapter.yaml', right: 'chapters/04-roles/chapter.yaml' },
  check: { on: 'reading' },
}
