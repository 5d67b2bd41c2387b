import { defineCommand } from '../command.ts'
import { chooseOne } from '../consult/choose-one.ts'
import { MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'

export const consultLate = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    admit: { kind: 'flag', about: 'it counts although it is late' },
    refuse: { kind: 'flag', about: 'it does not count' },
    reason: { kind: 'text', value: 'WORDS', about: 'why; published with the comment' },
    ...MOVE_OPTIONS,
  },
  about: ['Decides on a comment that came in after the end.'],
  examples: [['consult late <comment> --admit --reason "The post was late." --as s-7k2m9x', 'for a good reason']],
  run: (call) => {
    const { admit, refuse, reason } = call.options
    return runMove(call, { name: chooseOne({ admit, refuse }), fields: { reason } })
  },
})
