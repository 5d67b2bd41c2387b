import type { Duty } from '../../model/section.ts'
import type { Rule } from '../rule.ts'

export const nm302: Rule = {
  code: 'NM302',
  title: 'Two duties with one id',
  severity: 'error',
  why: 'a record that cites the id could mean either duty, and extracts would print only one of them',
  example: { wrong: 'id: gate-open   # in two sections', right: 'id: gate-open-night' },
  reads: ['duties', 'id'],
  check: {
    on: 'edition',
    *find({ sections }) {
      const first = new Map<string, Duty>()
      for (const { document, duties } of sections.values()) {
        for (const duty of duties) {
          const key = duty.id.toLowerCase()
          const other = first.get(key)
          if (other === undefined) {
            first.set(key, duty)
            continue
          }
          const place = sections.get(other.section)?.document.at(['duties', other.index, 'id'])
          yield {
            message: other.id === duty.id ? `two duties have the id \`${duty.id}\`` : `the ids \`${other.id}\` and \`${duty.id}\` differ only in capitals`,
            place: document.at(['duties', duty.index, 'id']),
            label: 'given again here',
            second: place && { place, label: 'first given here' },
            help: 'give the newer duty another id; one that has been published keeps its own',
            about: [duty.id],
          }
        }
      }
    },
  },
}
