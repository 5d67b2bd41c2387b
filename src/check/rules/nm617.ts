import type { Rule } from '../rule.ts'

export const nm617: Rule = {
  code: 'NM617',
  title: 'Markup that a manual does not use',
  severity: 'error',
  why: 'only markup that every output can print is taken: anything else would be on the page and not in the extract',
  example: { wrong: '- - -\n[^1]: A footnote.', right: 'A sentence in the text, or a note.' },
  check: { on: 'reading' },
}
