import type { Rule } from '../rule.ts'

export const nm307: Rule = {
  code: 'NM307',
  title: 'A duty that is printed twice',
  severity: 'error',
  why: 'a duty has one number and one address; printed twice, nobody can say which place is meant',
  example: { wrong: '<Duty id="gate-open" />\n\n<Duty id="gate-open" />', right: '<Duty id="gate-open" />\n\nSee <DutyRef id="gate-open" />.' },
  check: {
    on: 'section',
    *find(_edition, section) {
      const first = new Map<string, (typeof section.blocks)[number]>()
      for (const block of section.blocks) {
        if (block.kind !== 'duty' || block.id === undefined) continue
        const other = first.get(block.id)
        if (other === undefined) first.set(block.id, block)
        else {
          yield {
            message: `the duty \`${block.id}\` is printed twice`,
            place: section.placeOf({ position: block.node.position }),
            label: 'printed again here',
            second: { place: section.placeOf({ position: other.node.position }), label: 'first printed here' },
            help: `write <DutyRef id="${block.id}" /> inside a sentence, which prints a link to it`,
            about: [block.id],
          }
        }
      }
    },
  },
}
