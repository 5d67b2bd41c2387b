import type { Rule } from '../rule.ts'

export const nm610: Rule = {
  code: 'NM610',
  title: 'The text of a section cannot be read',
  severity: 'error',
  why: 'where the text breaks off, everything after it would be missing from the page',
  example: { wrong: '<Note kind="law">\n\nThe rule.', right: '<Note kind="law">\n\nThe rule.\n\n</Note>' },
  check: { on: 'reading' },
}
