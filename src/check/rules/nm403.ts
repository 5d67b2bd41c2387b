import type { Rule } from '../rule.ts'

export const nm403: Rule = {
  code: 'NM403',
  title: 'An edition does not follow from the one before it',
  severity: 'error',
  why: 'each edition names the one before by its hash; where that breaks, an edition was changed, left out or put in afterwards',
  example: {
    wrong: 'editions/1.0, editions/3.0\n# and the record of 3.0 names 2.0 as the edition before',
    right: 'editions/1.0, editions/2.0, editions/3.0',
  },
  check: { on: 'reading' },
}
