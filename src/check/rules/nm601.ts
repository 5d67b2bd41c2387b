import type { Rule } from '../rule.ts'

export const nm601: Rule = {
  code: 'NM601',
  title: 'Code in a section: import or export',
  severity: 'error',
  why: 'a section is text that anyone may print or copy; code in it could change what a reader sees',
  example: { wrong: 'import Table from "./table.js"', right: '<RegisterTable register="roles" />' },
  check: { on: 'reading' },
}
