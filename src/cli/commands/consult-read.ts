import { defineCommand } from '../command.ts'
import { MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'

export const consultRead = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    note: { kind: 'text', value: 'WORDS', about: 'a note for colleagues; it is kept in the log and not published' },
    ...MOVE_OPTIONS,
  },
  about: ['Marks a comment as read by somebody, before it has a theme.'],
  examples: [['consult read <comment> --note "Ask the training team first." --as s-7k2m9x', 'with a note for colleagues']],
  run: (call) => runMove(call, { name: 'screen', fields: { note: call.options.note } }),
})
