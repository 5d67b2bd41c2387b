import type { Rule } from '../rule.ts'

export const nm605: Rule = {
  code: 'NM605',
  title: 'HTML in a section',
  severity: 'error',
  why: 'tags can carry scripts and styles, and they are lost in extracts, comparisons and print',
  example: { wrong: 'See <b>the list</b>.', right: 'See **the list**.' },
  check: { on: 'reading' },
}
