import { compareEditionNumbers } from '../../model/edition.ts'
import type { Rule } from '../rule.ts'

export const nm416: Rule = {
  code: 'NM416',
  title: 'A lineage entry for an edition that does not follow',
  severity: 'error',
  why: 'lineage.yaml is read from the top like a diary: an entry in the wrong place was added or changed afterwards, or is about nothing',
  example: {
    wrong: "- { in: '2.1', kind: moved, what: section, from: [a.b], to: [a.c] }\n- { in: '2.0', kind: moved, what: section, from: [d.e], to: [d.f] }",
    right: "- { in: '2.0', kind: moved, what: section, from: [d.e], to: [d.f] }\n- { in: '2.1', kind: moved, what: section, from: [a.b], to: [a.c] }",
  },
  reads: ['lineage', 'edition'],
  check: {
    on: 'history',
    *find({ manual, draft, steps }) {
      const { entries, document } = manual.lineage
      const known = new Set([...manual.editions.map(({ number }) => number), draft.data.edition])
      const first = manual.editions[0]?.number ?? steps[0]?.number
      for (const [index, entry] of entries.entries()) {
        const before = entries[index - 1]
        const place = document.at([entry.index, 'in'])
        if (!known.has(entry.in)) {
          yield {
            message: `there is no edition ${entry.in}`,
            place,
            label: 'neither published nor the draft',
            help: `the draft is edition ${draft.data.edition}`,
            about: [entry.in],
          }
        } else if (entry.in === first) {
          yield {
            message: `edition ${entry.in} is the first: nothing can have become of ids before it`,
            place,
            label: 'the first edition',
            help: 'take the entry out',
            about: [entry.in],
          }
        } else if (before !== undefined && compareEditionNumbers(before.in, entry.in) > 0) {
          yield {
            message: `an entry for edition ${entry.in} stands after one for edition ${before.in}`,
            place,
            label: 'later editions come later',
            second: { place: document.at([before.index, 'in']), label: 'the entry before it' },
            help: 'add entries at the end only',
            about: [entry.in],
          }
        }
      }
    },
  },
}
