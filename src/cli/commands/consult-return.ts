import { defineCommand } from '../command.ts'
import { chooseOne } from '../consult/choose-one.ts'
import { MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'

export const consultReturn = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    reason: { kind: 'text', value: 'WORDS', about: 'what is to be thought about again; of a dispute, why the answer stands' },
    reopen: { kind: 'flag', about: 'open a settled comment again' },
    uphold: { kind: 'flag', about: 'keep an answer that is disputed' },
    ...MOVE_OPTIONS,
  },
  about: ['Sends a proposed or agreed answer back to be thought about again; or opens a settled comment again; or keeps an answer that is disputed.'],
  examples: [
    ['consult return <comment> --reason "The reason does not say which law." --as s-3w9x2c', 'back to its author'],
    ['consult return <comment> --uphold --reason "The figure was checked." --as s-3w9x2c', 'after a dispute'],
  ],
  run: (call) => {
    const { reason, reopen = false, uphold = false } = call.options
    return runMove(call, { name: reopen || uphold ? chooseOne({ reopen, uphold }) : 'return', fields: { reason } })
  },
})
