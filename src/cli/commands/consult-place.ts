import { defineCommand } from '../command.ts'
import { chooseOne } from '../consult/choose-one.ts'
import { MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'
import { UsageError } from '../usage-error.ts'

export const consultPlace = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    on: { kind: 'text', value: 'ID', about: 'the paragraph, duty or section of the draft that it is about' },
    words: { kind: 'text', value: 'WORDS', about: 'with --on: the words there that it is about' },
    found: { kind: 'flag', about: 'it stands where it was found' },
    nowhere: { kind: 'flag', about: 'what it was about left the text' },
    ...MOVE_OPTIONS,
  },
  about: ['Says where a comment stands in the draft as it is now, where its words changed since it was written. consult show says what was found.'],
  examples: [['consult place <comment> --on k7f3p --as s-7k2m9x', 'a paragraph that moved']],
  run: (call) => {
    const { on, words, found, nowhere } = call.options
    const place = chooseOne({ on, found, nowhere })
    if (words !== undefined && place !== 'on')
      throw new UsageError(`--words and --${place} do not go together`, { hint: 'say with --on ID where the words are' })
    return runMove(call, { name: 'confirm', fields: { place: place === 'on' ? 'other' : place, id: on, words } })
  },
})
