import type { Rule } from '../rule.ts'

export const nm707: Rule = {
  code: 'NM707',
  title: 'An answer that nobody else agreed to',
  severity: 'error',
  why: 'one person alone would have judged a comment, with nobody to see what they missed',
  example: { wrong: 'proposedBy: s-one1\nagreedBy: s-one1', right: 'proposedBy: s-one1\nagreedBy: s-two2' },
  check: {
    on: 'consultation',
    *find({ consultation: { id, data, answers: written }, answers }) {
      for (const [place, { proposedBy, agreedBy, agreedOn }] of (written?.data.answers ?? []).entries()) {
        const about = [id]
        const number = answers[place]?.number ?? '?'
        if (written === undefined) return
        if (proposedBy === agreedBy)
          yield {
            message: `the answer to comment ${number} of ${id} is agreed by the person who wrote it`,
            place: written.document.at(['answers', place, 'agreedBy']),
            label: 'the same person',
            help: 'have a second person agree to it',
            about,
          }
        if (agreedOn < data.opensOn || (data.response !== undefined && agreedOn > data.response.publishedOn))
          yield {
            message: `the answer to comment ${number} of ${id} was agreed on ${agreedOn}, ${agreedOn < data.opensOn ? 'before the consultation opened' : 'after the response was published'}`,
            place: written.document.at(['answers', place, 'agreedOn']),
            label: 'not a day on which it can have been agreed',
            help: 'write the day on which the second person agreed',
            about,
          }
      }
    },
  },
}
