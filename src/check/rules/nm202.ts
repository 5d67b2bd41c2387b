import { deadlineWords } from '../../model/duty-sentence.ts'
import { NOTHING, type Rule } from '../rule.ts'

export const nm202: Rule = {
  code: 'NM202',
  title: 'A deadline on a power',
  severity: 'error',
  why: 'what a post-holder may do can be left undone, so a time limit on it reads as a duty that is not there',
  example: { wrong: 'modality: may\ndeadline: { within: P5D }', right: 'modality: may\ndeadline: on-event' },
  reads: ['deadline', 'modality'],
  check: {
    on: 'duty',
    find(_edition, { deadline, modality, index }, { document }) {
      if (modality !== 'may' || deadline === undefined || deadline === 'on-event' || deadline === 'ongoing') return NOTHING
      return [
        {
          message: `a post that may act has a deadline: ${deadlineWords(deadline)}`,
          place: document.at(['duties', index, 'deadline']),
          label: 'a time limit',
          second: { place: document.at(['duties', index, 'modality']), label: 'on something that may be left undone' },
          help: 'take the deadline out, or write `must` or `should` if it is a duty',
        },
      ]
    },
  },
}
