import type { Rule } from '../rule.ts'

export const nm614: Rule = {
  code: 'NM614',
  title: 'A byte order mark at the start of a file',
  severity: 'error',
  why: 'the invisible mark hides the first line of the file from programs that read it',
  example: { wrong: 'A file saved as “UTF-8 with BOM”', right: 'The same file saved as “UTF-8”' },
  check: { on: 'reading' },
}
