import { liveRecords } from '../../model/edition.ts'
import type { Rule } from '../rule.ts'

export const nm340: Rule = {
  code: 'NM340',
  title: 'A term or a short form with two meanings',
  severity: 'error',
  why: 'a reader who looks the word up would find two meanings and not know which is meant',
  example: {
    wrong: 'port-office:\n  term: port office\n  abbreviation: PO\npilot-officer:\n  term: pilot officer\n  abbreviation: PO',
    right: 'pilot-officer:\n  term: pilot officer',
  },
  reads: ['term', 'abbreviation'],
  check: {
    on: 'edition',
    *find(edition) {
      const { glossary } = edition.registers
      const first = new Map<string, { id: string; field: string }>()
      for (const record of liveRecords(edition, glossary)) {
        for (const [field, word] of [
          ['term', record.term],
          ['abbreviation', record.abbreviation],
        ] as const) {
          if (word === undefined) continue
          // Short forms differ by their capitals; terms do not.
          const key = field === 'term' ? word.toLowerCase() : word
          const other = first.get(key)
          if (other === undefined) first.set(key, { id: record.id, field })
          else if (other.id !== record.id) {
            yield {
              message: `“${word}” is explained twice, by \`${other.id}\` and \`${record.id}\``,
              place: glossary.document.at([record.id, field]),
              label: 'the second meaning',
              second: { place: glossary.document.at([other.id, other.field]), label: 'the first meaning' },
              help: 'put the two together, or give one of them another word',
              about: [other.id, record.id],
            }
          }
        }
      }
    },
  },
}
