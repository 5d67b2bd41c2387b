import { dateOf } from '../../model/edition.ts'
import { formatDate } from '../../model/wording.ts'
import type { Rule } from '../rule.ts'

export const nm351: Rule = {
  code: 'NM351',
  title: 'A silence past its review date',
  severity: 'warning',
  why: 'the decision to accept the finding was to be looked at again by now, so the finding is back',
  example: { wrong: 'reviewBy: 2020-06-30   # in an edition of January 2021', right: 'reviewBy: 2022-01-29' },
  check: {
    on: 'silence',
    *find(edition, { silence, document, path, hasExpired }) {
      if (!hasExpired) return
      yield {
        message: `the silence of ${silence.code} ended on ${formatDate(silence.reviewBy)}`,
        place: document.at([...path, 'reviewBy']),
        label: `the edition speaks from ${formatDate(dateOf(edition))}`,
        help: 'look at the decision again: set a new date, or take the silence out and mend the fault',
        about: [silence.code],
      }
    },
  },
}
