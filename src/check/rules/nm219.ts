import { NOTHING, type Rule } from '../rule.ts'

export const nm219: Rule = {
  code: 'NM219',
  title: 'A frequency that changes at no time',
  severity: 'error',
  why: 'a post-holder told “every week, then every month” has no way to know when the weeks end',
  example: { wrong: 'deadline: { every: P1W, thenEvery: P1M }', right: 'deadline: { every: P1W, for: P3M, thenEvery: P1M }' },
  reads: ['deadline'],
  check: {
    on: 'duty',
    find(_edition, { deadline, index }, { document }) {
      if (typeof deadline !== 'object' || !('every' in deadline) || deadline.thenEvery === undefined || deadline.for !== undefined) return NOTHING
      return [
        {
          message: 'the frequency changes, and nothing says when',
          place: document.at(['duties', index, 'deadline', 'thenEvery']),
          label: 'from when?',
          help: 'add `for:` with how long the first frequency lasts',
        },
      ]
    },
  },
}
