import { formatDate } from '../../model/wording.ts'
import { reviewDates } from '../review-dates.ts'
import type { Rule } from '../rule.ts'

export const nm323: Rule = {
  code: 'NM323',
  title: 'A review date before the text was written',
  severity: 'error',
  why: 'a review cannot come before the law it reviews: one of the two dates is wrong, and a reader cannot tell which',
  example: { wrong: 'lawAsAt: 2021-01-29\nreviewBy: 2020-01-29', right: 'lawAsAt: 2021-01-29\nreviewBy: 2022-01-29' },
  check: {
    on: 'edition',
    *find(edition) {
      for (const { what, reviewBy, lawAsAt, lawPath, document, path, about } of reviewDates(edition)) {
        if (reviewBy >= lawAsAt) continue
        yield {
          message: `${what} states the law of ${formatDate(lawAsAt)} and was to be reviewed by ${formatDate(reviewBy)}`,
          place: document.at(path),
          label: 'before the law it states',
          second: { place: document.at(lawPath), label: 'the law is stated as of this day' },
          help: 'correct one of the two dates',
          about,
        }
      }
    },
  },
}
