import type { MeaningAlarm } from '#schemas'
import type { Rule } from '../rule.ts'

export const nm710: Rule = {
  code: 'NM710',
  title: 'A later change of what a comment had settled',
  severity: 'warning',
  why: 'a respondent was told how the text would read, and it is about to read otherwise without anybody having thought of them',
  example: {
    wrong: '# the duty of an accepted comment said within two days; the draft says within five',
    right: "reviewed:\n  - { edition: '2.1', on: 2026-10-05, by: s-two2, says: The respondent asked for five days and agreed. }",
  },
  reads: ['draft'],
  check: {
    on: 'consultation',
    *find({ consultation: { id, answers: written }, answers }) {
      if (written === undefined) return
      for (const [place, { alarms, number }] of answers.entries())
        for (const { what, id: thing, from, to, changes } of alarms)
          yield {
            message: `edition ${to} changes ${what === 'duty' ? 'the duty' : 'the paragraph'} \`${thing}\`, which settled comment ${number} of ${id} in edition ${from}: ${changes.map(inWords).join('; ')}`,
            place: written.document.at(['answers', place, 'comment']),
            label: 'settled by this answer',
            help: `look at the answer again: change the draft back, or add to the answer \`reviewed\` for ${to} with who looked and why it still stands`,
            about: [id],
          }
    },
  },
}

function inWords({ kind, before, after }: MeaningAlarm['changes'][number]): string {
  if (kind === 'gone') return 'it is gone'
  const list = (words: readonly string[]) => (words.length === 0 ? 'nothing' : `“${words.join(', ')}”`)
  return `${KINDS[kind]} from ${list(before)} to ${list(after)}`
}

const KINDS: Readonly<Record<Exclude<MeaningAlarm['changes'][number]['kind'], 'gone'>, string>> = {
  modality: 'how binding it is',
  negation: 'negations',
  number: 'numbers',
  'time-limit': 'time limits',
  post: 'posts',
}
