import type { Rule } from '../rule.ts'

export const nm706: Rule = {
  code: 'NM706',
  title: 'An accepted comment with no change behind it',
  severity: 'error',
  why: 'the response would claim a change that no reader of the text can find',
  example: {
    wrong: 'verdict: accepted\nlinks: [{ what: duty, id: tie-barge }]   # and the duty reads as before',
    right: 'verdict: accepted\nlinks: [{ what: duty, id: open-lock }]   # which now says within two days',
  },
  reads: ['draft'],
  check: {
    on: 'consultation',
    *find({ consultation: { id, answers: written }, answers }) {
      if (written === undefined) return
      for (const [place, { links, number, between }] of answers.entries())
        for (const [at, state] of links.entries()) {
          const link = written.data.answers[place]?.links?.[at]
          if (link === undefined || state === 'changed' || state === 'unknown') continue
          const [on, then] = between ?? ['', '']
          const name = `${link.what} \`${link.id}\``
          yield {
            message:
              state === 'missing'
                ? `comment ${number} of ${id} is accepted by a change of the ${name}, which no text has`
                : `comment ${number} of ${id} is accepted by a change of the ${name}, which reads the same in ${on} and ${then}`,
            place: written.document.at(['answers', place, 'links', at]),
            label: state === 'missing' ? 'not there' : 'unchanged',
            help: 'make the change, link the one that was made, or answer otherwise',
            about: [id],
          }
        }
    },
  },
}
