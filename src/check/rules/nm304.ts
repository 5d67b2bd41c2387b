import type { Rule } from '../rule.ts'

export const nm304: Rule = {
  code: 'NM304',
  title: 'Two records whose ids differ only in capitals',
  severity: 'error',
  why: 'addresses are in small letters, so both records would claim the same page',
  example: { wrong: 'REC-1:\n  title: First\nrec-1:\n  title: Second', right: 'REC-1:\n  title: First\nREC-2:\n  title: Second' },
  check: {
    on: 'edition',
    *find({ registers }) {
      for (const { document, records } of Object.values(registers)) {
        const first = new Map<string, string>()
        for (const id of records.keys()) {
          const other = first.get(id.toLowerCase())
          if (other === undefined) first.set(id.toLowerCase(), id)
          else {
            yield {
              message: `the ids \`${other}\` and \`${id}\` differ only in capitals`,
              place: document.at([id], 'key'),
              label: 'the second of the two',
              second: { place: document.at([other], 'key'), label: 'the first' },
              help: 'give the newer record another id',
              about: [id],
            }
          }
        }
      }
    },
  },
}
