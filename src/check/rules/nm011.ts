import type { Rule } from '../rule.ts'

export const nm011: Rule = {
  code: 'NM011',
  title: 'The order of a chapter does not match its files',
  severity: 'error',
  why: 'a section that is not in the order has no number, and one that is only in the order has no page',
  example: { wrong: 'sections: [first, second]\n# and a file third.mdx', right: 'sections: [first, second, third]' },
  check: { on: 'reading' },
}
