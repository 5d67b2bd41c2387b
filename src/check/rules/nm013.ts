import type { Rule } from '../rule.ts'

export const nm013: Rule = {
  code: 'NM013',
  title: 'The name of a folder is not a chapter’s',
  severity: 'error',
  why: 'a chapter’s number and id come from its folder; with another name its sections have no address',
  example: { wrong: 'chapters/4_Roles/', right: 'chapters/04-roles/' },
  check: { on: 'reading' },
}
