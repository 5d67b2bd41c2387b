import type { Rule } from '../rule.ts'

export const nm004: Rule = {
  code: 'NM004',
  title: 'A field is given twice',
  severity: 'error',
  why: 'of two values one would win unseen, and a post-holder could be told the other',
  example: { wrong: 'modality: must\nmodality: may', right: 'modality: must' },
  check: { on: 'reading' },
}
