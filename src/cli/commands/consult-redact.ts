import { defineCommand } from '../command.ts'
import { chooseOne } from '../consult/choose-one.ts'
import { MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'
import { UsageError } from '../usage-error.ts'

export const consultRedact = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    words: { kind: 'text', value: 'WORDS', about: 'words of the comment that are not published, wherever they stand in it' },
    reason: { kind: 'text', value: 'WORDS', about: 'why, in words that readers see in their place' },
    withhold: { kind: 'flag', about: 'publish none of its words' },
    withdraw: { kind: 'flag', about: 'withdraw it, as its respondent asked; the reason says how' },
    'take-back': { kind: 'text', value: 'NUMBER', about: 'take back this redaction, counted from 1' },
    ...MOVE_OPTIONS,
  },
  about: ['Keeps words of a comment from being published. The log keeps them; what is published shows the reason in their place.'],
  examples: [
    ['consult redact <comment> --words "Jo Bloggs" --reason "a name" --as s-7k2m9x', 'a name in a comment'],
    ['consult redact <comment> --withhold --reason "It describes a case." --as s-7k2m9x', 'a comment that cannot be published'],
  ],
  run: (call) => {
    const { words, reason, withhold, withdraw, 'take-back': back } = call.options
    const what = chooseOne({ words, withhold, withdraw, 'take-back': back })
    if (back !== undefined && !/^[1-9]\d*$/.test(back)) throw new UsageError(`--take-back cannot be ${back}`, { hint: 'a whole number from 1' })
    if (what === 'withhold' || what === 'withdraw') return runMove(call, { name: what, fields: { reason } })
    return runMove(call, { name: 'redact', fields: { words, reason, back: back === undefined ? undefined : String(Number(back) - 1) } })
  },
})
