import { COUNTED } from '../../model/counted-submissions.ts'
import type { Rule } from '../rule.ts'

export const nm704: Rule = {
  code: 'NM704',
  title: 'An answer to no comment',
  severity: 'error',
  why: 'the counts no longer add up, and the comment that was meant may go without an answer',
  example: {
    wrong: 'answers:\n  - comment: 019a4b2c-7d10-7abc-8def-000000000000   # no such comment',
    right: 'answers:\n  - comment: 019a4b2c-7d10-7abc-8def-0123456789ab',
  },
  check: {
    on: 'consultation',
    *find({ consultation: { id, record, answers } }) {
      if (answers === undefined) return
      const comments = new Map(record?.comments.map((comment) => [comment.id, comment]))
      const seen = new Set<string>()
      for (const [place, { comment }] of answers.data.answers.entries()) {
        const found = comments.get(comment)
        const message =
          found === undefined
            ? `${id} has no comment ${comment}`
            : seen.has(comment)
              ? `comment ${found.number} of ${id} is answered twice`
              : COUNTED.includes(found.submission)
                ? undefined
                : `comment ${found.number} of ${id} is ${SAID[found.submission] ?? found.submission} and gets no answer`
        seen.add(comment)
        if (message !== undefined)
          yield {
            message,
            place: answers.document.at(['answers', place, 'comment']),
            label: 'no comment to answer',
            help: 'take the answer away, or name the comment that it is for',
            about: [id],
          }
      }
    },
  },
}

const SAID: Readonly<Record<string, string>> = { superseded: 'replaced by a later one', refused: 'refused as late', late: 'late and not decided on' }
