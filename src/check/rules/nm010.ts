import type { Rule } from '../rule.ts'

export const nm010: Rule = {
  code: 'NM010',
  title: 'An id does not match the place of its file',
  severity: 'error',
  why: 'an id is a permanent address: one that does not match its place sends readers to a page that is not there',
  example: { wrong: '# chapters/04-roles/handover.mdx\nid: roles.hand-over', right: '# chapters/04-roles/handover.mdx\nid: roles.handover' },
  check: { on: 'reading' },
}
