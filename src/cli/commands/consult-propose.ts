import { VERDICTS } from '#schemas'
import { defineCommand } from '../command.ts'
import { GROUP_OPTION, MOVE_OPTIONS, runMove } from '../consult/move-comment.ts'

export const consultPropose = defineCommand({
  words: { usage: '<comment>', least: 1, most: 1 },
  options: {
    verdict: { kind: 'text', value: 'DECISION', about: 'what was decided', among: VERDICTS },
    says: { kind: 'text', value: 'WORDS', about: 'the answer, in words every reader can follow' },
    reason: { kind: 'text', value: 'WORDS', about: 'why; needed unless it is accepted, noted or referred' },
    'referred-to': { kind: 'text', value: 'WORDS', about: 'to whom it is referred' },
    links: {
      kind: 'text',
      value: 'LINKS',
      about: 'what changed because of it, with commas between: block:k7f3p, duty:some-duty, duty:some-duty:c05; needed for what is accepted',
    },
    ...GROUP_OPTION,
    ...MOVE_OPTIONS,
  },
  about: [
    'Proposes the answer to a comment. A second person has to agree to it.',
    'What it links to must be something that the draft changed since the edition before, or what the comment itself is about.',
  ],
  examples: [
    ['consult propose <comment> --verdict accepted --says "The limit is in working days now." --links block:k7f3p --as s-7k2m9x', 'accepted, with the change'],
    ['consult propose <comment> --verdict not-accepted --says "The limit stays." --reason "The law sets it." --as s-7k2m9x', 'not accepted, with the reason'],
  ],
  run: (call) => {
    const { verdict, says, reason, links } = call.options
    const names = (links ?? '').split(',').flatMap((name) => name.trim() || [])
    return runMove(call, { name: 'propose', fields: { verdict, says, reason, referredTo: call.options['referred-to'] }, links: names })
  },
})
