import type { Rule } from '../rule.ts'

export const nm615: Rule = {
  code: 'NM615',
  title: 'Windows line ends',
  severity: 'error',
  why: 'two kinds of line end make every line look changed in a comparison, so real changes are missed',
  example: { wrong: 'Lines that end in CR LF', right: 'Lines that end in LF' },
  check: { on: 'reading' },
}
