import type { Rule } from '../rule.ts'

export const nm306: Rule = {
  code: 'NM306',
  title: 'A duty that is never printed',
  severity: 'error',
  why: 'the duty would stand in extracts and on no page, so nobody could read it in its place',
  example: { wrong: 'duties:\n  - id: gate-open\n    # and no <Duty id="gate-open" /> in the text', right: '<Duty id="gate-open" />' },
  reads: ['duties', 'body'],
  check: {
    on: 'section',
    *find(_edition, { document, duties, blocks }) {
      if (duties.length === 0) return
      const printed = new Set<string | undefined>()
      for (const block of blocks) if (block.kind === 'duty') printed.add(block.id)
      for (const duty of duties) {
        if (printed.has(duty.id)) continue
        yield {
          message: `the duty \`${duty.id}\` is not printed in its section`,
          place: document.at(['duties', duty.index, 'id']),
          label: 'no <Duty /> in the text has this id',
          help: `write <Duty id="${duty.id}" /> on a line of its own where it is to be read`,
          about: [duty.id],
        }
      }
    },
  },
}
