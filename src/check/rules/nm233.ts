import { earliestDay, formatDate } from '../../model/wording.ts'
import type { Rule } from '../rule.ts'

export const nm233: Rule = {
  code: 'NM233',
  title: 'Dated entries that are not oldest first',
  severity: 'error',
  why: 'the state on a day is read off the last entry before it: in the wrong order an old state would be printed as the present one',
  example: {
    wrong: 'history:\n  - { date: 2022-04-30, status: withdrawn }\n  - { date: 2021-01-29, status: listed }',
    right: 'history:\n  - { date: 2021-01-29, status: listed }\n  - { date: 2022-04-30, status: withdrawn }',
  },
  reads: ['states', 'history', 'reviews'],
  check: {
    on: 'record',
    *find(_edition, { name, document }, record) {
      for (const { field, key, dates } of datedLists(name, record as unknown as DatedRecord)) {
        for (const [at, date] of dates.entries()) {
          const before = dates[at - 1]
          if (before === undefined || earliestDay(before) <= earliestDay(date)) continue
          yield {
            message: `${formatDate(date)} stands after ${formatDate(before)} in \`${record.id}\``,
            place: document.at([record.id, field, at, key]),
            label: 'earlier than the entry above it',
            second: { place: document.at([record.id, field, at - 1, key]), label: 'the entry above it' },
            help: 'put the entries in the order of their dates, oldest first',
          }
        }
      }
    },
  },
}

interface DatedRecord {
  readonly states?: readonly { readonly from: string }[]
  readonly history?: readonly { readonly date: string }[]
  readonly reviews?: readonly { readonly from: string }[]
}

/** Lists whose order counts. The history of a recommendation is not among them: its sources give its steps in any order. */
function datedLists(register: string, record: DatedRecord): { field: string; key: string; dates: string[] }[] {
  if (register === 'law') return [{ field: 'states', key: 'from', dates: record.states?.map((state) => state.from) ?? [] }]
  if (register !== 'devices') return []
  return [
    { field: 'history', key: 'date', dates: record.history?.map((step) => step.date) ?? [] },
    { field: 'reviews', key: 'from', dates: record.reviews?.map((review) => review.from) ?? [] },
  ]
}
