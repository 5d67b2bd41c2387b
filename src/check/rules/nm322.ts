import { dateOf } from '../../model/edition.ts'
import { formatDate } from '../../model/wording.ts'
import { reviewDates } from '../review-dates.ts'
import type { Rule } from '../rule.ts'

export const nm322: Rule = {
  code: 'NM322',
  title: 'A review date that has passed',
  severity: 'warning',
  why: 'the text says it would have been looked at again by now, so a reader cannot rely on it',
  example: { wrong: 'reviewBy: 2020-06-30   # in an edition of January 2021', right: 'reviewBy: 2022-01-29' },
  check: {
    on: 'edition',
    *find(edition) {
      const today = dateOf(edition)
      for (const { what, reviewBy, lawAsAt, document, path, about } of reviewDates(edition)) {
        if (reviewBy >= today || reviewBy < lawAsAt) continue
        yield {
          message: `${what} was to be reviewed by ${formatDate(reviewBy)}`,
          place: document.at(path),
          label: `the edition speaks from ${formatDate(today)}`,
          help: 'review it and set the next date',
          about,
        }
      }
    },
  },
}
