import type { Rule } from '../rule.ts'

export const nm008: Rule = {
  code: 'NM008',
  title: 'Not one of the values of a field',
  severity: 'error',
  why: 'a word that is not one of the known values would print a duty of unknown strength or kind',
  example: { wrong: 'modality: shall', right: 'modality: must' },
  check: { on: 'reading' },
}
