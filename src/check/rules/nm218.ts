import { formatDuration } from '../../model/wording.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm218: Rule = {
  code: 'NM218',
  title: 'Working days on a period that is not in days',
  severity: 'error',
  why: 'weeks and months do not count in working days, so the sentence would print a longer or shorter limit than was meant',
  example: { wrong: 'deadline: { within: P2W, days: working }', right: 'deadline: { within: P10D, days: working }' },
  reads: ['deadline'],
  check: {
    on: 'duty',
    find(_edition, { deadline, index }, { document }) {
      if (typeof deadline !== 'object' || !('days' in deadline) || deadline.days !== 'working') return NOTHING
      const field = 'within' in deadline ? 'within' : 'before'
      const period = 'within' in deadline ? deadline.within : deadline.before
      if (period.endsWith('D')) return NOTHING
      return [
        {
          message: `${formatDuration(period)} cannot be counted in working days`,
          place: document.at(['duties', index, 'deadline', field]),
          label: 'not a number of days',
          second: { place: document.at(['duties', index, 'deadline', 'days']), label: 'working days' },
          help: 'write the number of days, such as P10D, or take `days: working` out',
        },
      ]
    },
  },
}
