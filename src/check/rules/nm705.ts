import type { Rule } from '../rule.ts'

export const nm705: Rule = {
  code: 'NM705',
  title: 'An answer that lacks its reason, its change or its words',
  severity: 'error',
  why: 'a respondent is told what was decided and cannot see why, or what was done about it',
  example: {
    wrong: '- { comment: 019a4b2c-7d10-7abc-8def-0123456789ab, verdict: not-accepted, says: It stays as it is., ... }',
    right: '- { comment: 019a4b2c-7d10-7abc-8def-0123456789ab, verdict: not-accepted, says: It stays as it is., reason: The Act sets the time., ... }',
  },
  check: {
    on: 'consultation',
    *find({ consultation: { id, answers: written }, answers }) {
      for (const [place, { refusal, number }] of answers.entries())
        if (refusal !== undefined && written !== undefined)
          yield {
            message: `${number === undefined ? 'an answer' : `the answer to comment ${number}`} of ${id}: ${refusal}`,
            place: written.document.at(['answers', place, 'verdict']),
            label: 'not enough with this verdict',
            help: 'accepted, whole or in part: link what was changed; not accepted, in part, out of scope: give the reason; referred: say to whom',
            about: [id],
          }
    },
  },
}
