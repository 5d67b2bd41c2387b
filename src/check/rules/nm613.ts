import type { Rule } from '../rule.ts'

export const nm613: Rule = {
  code: 'NM613',
  title: 'A character that cannot be seen',
  severity: 'error',
  why: 'a hidden character can turn words round or break a search, and nobody sees it on the page',
  example: { wrong: 'the offi\\u200Ecer', right: 'the officer' },
  check: { on: 'reading' },
}
