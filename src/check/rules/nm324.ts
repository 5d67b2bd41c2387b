import { deviceStanding } from '../../model/device-suitability.ts'
import { dateOf } from '../../model/edition.ts'
import { formatDate } from '../../model/wording.ts'
import type { Rule } from '../rule.ts'

export const nm324: Rule = {
  code: 'NM324',
  title: 'A listed device that is past its review, or has none',
  severity: 'warning',
  why: 'a device that was not looked at again in time counts as not listed, so it suits nobody until it is',
  example: {
    wrong: 'history:\n  - { date: 2021-01-29, status: listed }\nreviews: []',
    right: 'history:\n  - { date: 2021-01-29, status: listed }\nreviews:\n  - { from: 2021-01-29, due: 2021-07-29 }',
  },
  reads: ['history', 'reviews', 'withdrawn'],
  check: {
    on: 'record',
    *find(edition, { name, document }, record) {
      if (name !== 'devices' || !('history' in record) || !('calls' in record) || record.withdrawn !== undefined) return
      const { status, reviewDue, isListed } = deviceStanding(record, dateOf(edition))
      if (status !== 'listed' || isListed) return
      const last = record.reviews?.findIndex((review) => review.due === reviewDue) ?? -1
      yield {
        message:
          reviewDue === undefined ? `\`${record.id}\` is listed and has no review date` : `\`${record.id}\` was to be reviewed by ${formatDate(reviewDue)}`,
        place: last === -1 ? document.at([record.id, 'reviews'], 'key') : document.at([record.id, 'reviews', last, 'due']),
        label: 'counts as not listed',
        help: 'review it and add an entry to `reviews`, or to `history` if it is withdrawn',
      }
    },
  },
}
