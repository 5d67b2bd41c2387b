import { sectionOf } from '../../model/edition.ts'
import { findCycles } from '../find-cycles.ts'
import type { Rule } from '../rule.ts'

export const nm105: Rule = {
  code: 'NM105',
  title: 'Exceptions that go in a circle',
  severity: 'error',
  why: 'when duties are exceptions to each other, no post-holder can say which of them counts',
  example: { wrong: 'id: first\noverrides: [second]\n# and\nid: second\noverrides: [first]', right: 'id: first\noverrides: [second]\n# and\nid: second' },
  reads: ['duties', 'overrides'],
  check: {
    on: 'edition',
    *find(edition) {
      const arrows = new Map<string, readonly string[]>()
      for (const duty of edition.duties.values()) if (duty.overrides !== undefined) arrows.set(duty.id, duty.overrides)
      for (const cycle of findCycles(arrows)) {
        const duty = edition.duties.get(cycle[0] as string)
        const next = edition.duties.get(cycle[1] ?? '')
        if (duty === undefined) continue
        const { document } = sectionOf(edition, duty)
        const path = ['duties', duty.index, 'overrides']
        yield {
          message:
            cycle.length === 1
              ? `duty \`${duty.id}\` is an exception to itself`
              : `duties are exceptions to each other: ${[...cycle, duty.id].map((id) => `\`${id}\``).join(', ')}`,
          place: document.at([...path, duty.overrides?.indexOf(cycle[1] ?? duty.id) ?? 0]),
          label: cycle.length === 1 ? 'its own id' : 'the circle closes here',
          second: next && { place: sectionOf(edition, next).document.at(['duties', next.index, 'overrides']), label: 'and goes on here' },
          help: 'keep `overrides` only on the duty that wins',
          about: cycle,
        }
      }
    },
  },
}
