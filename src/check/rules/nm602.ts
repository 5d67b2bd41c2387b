import type { Rule } from '../rule.ts'

export const nm602: Rule = {
  code: 'NM602',
  title: 'Code in a section: curly brackets',
  severity: 'error',
  why: 'a section is text that anyone may print or copy; code in it could change what a reader sees',
  example: { wrong: 'It applies from {date}.', right: 'It applies from 29 January 2021.' },
  check: { on: 'reading' },
}
