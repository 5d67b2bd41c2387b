import type { Rule } from '../rule.ts'

export const nm612: Rule = {
  code: 'NM612',
  title: 'A file is not UTF-8 text',
  severity: 'error',
  why: 'letters of another encoding come out as the wrong ones, in names and in numbers',
  example: { wrong: 'A file saved as Windows-1252', right: 'The same file saved as UTF-8' },
  check: { on: 'reading' },
}
