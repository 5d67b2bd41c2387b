import { explainRule, RULES } from '#engine'
import { defineCommand, EXIT } from '../command.ts'
import { UsageError } from '../usage-error.ts'

export const explain = defineCommand({
  words: { usage: '<code>', least: 1, most: 1 },
  options: {},
  about: ['Says what a check looks for, what would go wrong for a post-holder, and what to write instead.'],
  examples: [
    ['explain NM101', 'a code as a finding prints it'],
    ['list checks', 'every code'],
  ],
  run: ({ words, json, terminal }) => {
    const code = (words[0] as string).toUpperCase().replace(/^(?=\d)/, 'NM')
    const rule = explainRule(code)
    if (rule === undefined) {
      const among = RULES.map((known) => known.code)
      throw new UsageError(`there is no check ${code}`, { hint: 'manual list checks shows them all', nearest: { word: code, among } })
    }
    const { title, severity, group, why, example, canBeSilenced } = rule
    const shown = (text: string) => text.split('\n').map((line) => `    ${line}`)
    const silence = canBeSilenced ? 'It can be accepted in place, with a reason and a review date.' : 'It cannot be accepted in place.'
    const text = [
      terminal.paint('bold', `${severity}[${code}]: ${title}`),
      terminal.paint('dim', `${group.title}: ${group.about}`),
      '',
      `Why: ${why}.`,
      '',
      'Instead of',
      ...shown(example.wrong),
      'write',
      ...shown(example.right),
      '',
      silence,
    ]
    terminal.print(json ? `${JSON.stringify(rule, null, 2)}\n` : `${text.join('\n')}\n`)
    return EXIT.fine
  },
})
