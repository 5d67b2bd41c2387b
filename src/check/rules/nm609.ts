import type { Rule } from '../rule.ts'

export const nm609: Rule = {
  code: 'NM609',
  title: 'Markup is nested too deeply',
  severity: 'error',
  why: 'text inside so many lists and notes cannot be read on a small screen, and could stop the check',
  example: { wrong: '> > > > > > > > > > > > > text', right: '> text' },
  check: { on: 'reading' },
}
