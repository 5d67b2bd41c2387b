import type { Rule } from '../rule.ts'

export const nm006: Rule = {
  code: 'NM006',
  title: 'A field is missing',
  severity: 'error',
  why: 'without it the text cannot say to whom, by whom or from when it applies',
  example: { wrong: 'id: chapter.section\ntitle: Handover', right: 'id: chapter.section\ntitle: Handover\nowner: team-leader' },
  check: { on: 'reading' },
}
