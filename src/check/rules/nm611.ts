import type { Rule } from '../rule.ts'

export const nm611: Rule = {
  code: 'NM611',
  title: 'A component is not written as it needs to be',
  severity: 'error',
  why: 'a component with a wrong or missing attribute prints something else than its author meant',
  example: { wrong: '<Note>\n\nThe rule.\n\n</Note>', right: '<Note kind="law">\n\nThe rule.\n\n</Note>' },
  check: { on: 'reading' },
}
