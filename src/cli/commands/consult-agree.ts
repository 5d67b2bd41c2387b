import { defineCommand } from '../command.ts'
import { GROUP_OPTION, MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'

export const consultAgree = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: { ...GROUP_OPTION, ...MOVE_OPTIONS },
  about: ['Agrees to the proposed answer to a comment. It takes somebody else than who proposed it.'],
  examples: [['consult agree <comment> --as s-3w9x2c', 'the second person']],
  run: (call) => runMove(call, { name: 'agree', fields: {} }),
})
