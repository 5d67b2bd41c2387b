import { defineCommand } from '../command.ts'
import { MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'
import { UsageError } from '../usage-error.ts'

export const consultPlace = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    on: { kind: 'text', value: 'ID', about: 'the paragraph, duty or section of the draft that it is about' },
    words: { kind: 'text', value: 'WORDS', about: 'the words there that it is about' },
    found: { kind: 'flag', about: 'it stands where it was found' },
    nowhere: { kind: 'flag', about: 'what it was about left the text' },
    ...MOVE_OPTIONS,
  },
  about: ['Says where a comment stands in the draft as it is now, where its words changed since it was written. consult show says what was found.'],
  examples: [['consult place <comment> --on k7f3p --as s-7k2m9x', 'a paragraph that moved']],
  run: (call) => {
    const { on, words, found = false, nowhere = false } = call.options
    if ([on !== undefined, found, nowhere].filter(Boolean).length !== 1)
      throw new UsageError('say where it stands', { hint: 'one of --on ID, --found and --nowhere' })
    return runMove(call, { name: 'confirm', fields: { place: found ? 'found' : nowhere ? 'nowhere' : 'other', id: on, words } })
  },
})
