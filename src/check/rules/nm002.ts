import type { Rule } from '../rule.ts'

export const nm002: Rule = {
  code: 'NM002',
  title: 'The fields cannot be read',
  severity: 'error',
  why: 'a page with fields that cannot be read is left out, and with it every duty it holds',
  example: { wrong: 'title: Handover: who does what', right: 'title: "Handover: who does what"' },
  check: { on: 'reading' },
}
