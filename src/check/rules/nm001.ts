import type { Rule } from '../rule.ts'

export const nm001: Rule = {
  code: 'NM001',
  title: 'A file has no fields',
  severity: 'error',
  why: 'nothing in the file can be found, checked or printed until its fields can be read',
  example: {
    wrong: 'Text of the section, with no fields above it.',
    right: '---\nid: chapter.section\ntitle: Title of the section\n---\nText of the section.',
  },
  check: { on: 'reading' },
}
