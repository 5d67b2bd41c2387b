import { defineCommand } from '../command.ts'
import { GROUP_OPTION, MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'

export const consultTriage = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    theme: { kind: 'text', value: 'ID', about: 'theme of the consultation under which it is answered' },
    owner: { kind: 'text', value: 'REF', about: 'who is to answer it' },
    'duplicate-of': { kind: 'text', value: 'ID', about: 'a comment that makes the same point; this one still gets its own answer' },
    ...GROUP_OPTION,
    ...MOVE_OPTIONS,
  },
  about: ['Gives a comment its theme and says who is to answer it. One that nobody has read is marked as read by it.'],
  examples: [
    ['consult triage <comment> --theme time-limits --as s-7k2m9x', 'one comment'],
    ['consult triage <comment> --theme time-limits --group --as s-7k2m9x', 'a whole campaign'],
  ],
  run: (call) => runMove(call, { name: 'triage', fields: { theme: call.options.theme, owner: call.options.owner, duplicateOf: call.options['duplicate-of'] } }),
})
