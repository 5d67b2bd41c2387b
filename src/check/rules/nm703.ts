import { COUNTED } from '../../model/counted-submissions.ts'
import type { Rule } from '../rule.ts'

export const nm703: Rule = {
  code: 'NM703',
  title: 'A comment without an answer in a published response',
  severity: 'error',
  why: 'somebody took the trouble to write, and cannot see that it was read',
  example: {
    wrong: 'answers: []   # and comments.json has a comment that counts',
    right: 'answers:\n  - { comment: 019a4b2c-7d10-7abc-8def-0123456789ab, verdict: noted, says: Thank you., ... }',
  },
  check: {
    on: 'consultation',
    *find({ consultation: { id, data, document, record, answers } }) {
      if (data.response === undefined || record === undefined || answers === undefined) return
      const answered = new Set(answers.data.answers.map(({ comment }) => comment))
      for (const { id: comment, number, submission } of record.comments) {
        if (submission === 'late')
          yield {
            message: `nothing is decided on the late comment ${number} of ${id}`,
            place: document.at(['response']),
            label: 'published before it was decided',
            help: 'admit it or refuse it with a reason, and close the consultation again',
            about: [id],
          }
        else if (COUNTED.includes(submission) && !answered.has(comment))
          yield {
            message: `comment ${number} of ${id} has no answer`,
            place: answers.document.at(['answers'], 'key'),
            label: `nothing here answers ${comment}`,
            help: 'write its answer, agreed by a second person',
            about: [id],
          }
      }
    },
  },
}
