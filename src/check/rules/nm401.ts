import type { Rule } from '../rule.ts'

export const nm401: Rule = {
  code: 'NM401',
  title: 'A published file is not as it was published',
  severity: 'error',
  why: 'people act on and cite what was published; if it can change afterwards, nobody can say which words held on a day',
  example: {
    wrong: '# editions/1.0/chapters/01-joining/rules.mdx, a word changed after publication\nThe rules are few.',
    right: '# draft/chapters/01-joining/rules.mdx: the change is made here and published in the next edition\nThe rules are few.',
  },
  check: { on: 'reading' },
}
