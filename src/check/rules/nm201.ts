import { deadlineWords } from '../../model/duty-sentence.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm201: Rule = {
  code: 'NM201',
  title: 'A deadline that nothing sets off',
  severity: 'error',
  why: 'a post-holder cannot tell from which moment the time runs',
  example: { wrong: 'deadline: { within: P5D }', right: 'trigger: a request is received\ndeadline: { within: P5D }' },
  reads: ['deadline', 'trigger'],
  check: {
    on: 'duty',
    find(_edition, { deadline, trigger, index }, { document }) {
      if (deadline === undefined || trigger !== undefined || deadline === 'ongoing' || (typeof deadline === 'object' && 'every' in deadline)) return NOTHING
      const words = deadlineWords(deadline)
      return [
        {
          message: words === '' ? 'the duty waits for an event that is not named' : `the deadline “${words}” has no trigger`,
          place: document.at(['duties', index, 'deadline']),
          label: 'counted from what?',
          help: 'add `trigger:` with the event that sets the duty off, as it reads after "When"',
        },
      ]
    },
  },
}
