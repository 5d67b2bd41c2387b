import type { Rule } from '../rule.ts'

export const nm402: Rule = {
  code: 'NM402',
  title: 'The record of a published edition is missing or was edited',
  severity: 'error',
  why: 'edition.json holds the hash of every published file: without it nobody can tell whether what stands here is what was published',
  example: {
    wrong: '# editions/1.0/edition.json, a date changed by hand\n"publishedOn": "2024-03-02"',
    right: '# editions/1.0/edition.json, as `manual edition publish` wrote it\n"publishedOn": "2024-03-01"',
  },
  check: { on: 'reading' },
}
