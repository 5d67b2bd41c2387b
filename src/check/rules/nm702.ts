import type { Rule } from '../rule.ts'

export const nm702: Rule = {
  code: 'NM702',
  title: 'A consultation whose name or dates do not hold',
  severity: 'error',
  why: 'a comment would be told that it is early, in time or late by a day that means nothing, and its address would lead elsewhere',
  example: { wrong: 'opensOn: 2026-11-02\nclosesAt: 2026-10-29T17:00', right: 'opensOn: 2026-11-02\nclosesAt: 2027-01-29T17:00' },
  check: {
    on: 'consultation',
    *find({ consultation: { id, data, document }, period }) {
      const about = [id]
      if (data.id !== id)
        yield {
          message: `the consultation \`${data.id}\` stands in the folder ${id}`,
          place: document.at(['id']),
          label: `expected ${id}`,
          help: `write \`id: ${id}\`, or rename the folder`,
          about,
        }
      if (period.closedAt < period.opensAt)
        yield {
          message: `the consultation ends before it begins, on ${data.opensOn}`,
          place: document.at(['closesAt']),
          label: 'before the first day',
          help: 'write the last minute in which a comment is in time',
          about,
        }
      if (data.late.until !== undefined && data.late.until < data.closesAt)
        yield {
          message: 'late comments are admitted up to a time before the end',
          place: document.at(['late', 'until']),
          label: `the end is ${data.closesAt}`,
          help: 'write a later time, or leave it out',
          about,
        }
      if (data.response !== undefined && data.response.publishedOn < data.closesAt.slice(0, 10))
        yield {
          message: 'the response is dated before the end of the consultation',
          place: document.at(['response', 'publishedOn']),
          label: `the end is ${data.closesAt}`,
          help: 'write the day on which the response was published',
          about,
        }
      for (const list of ['themes', 'questions'] as const) {
        const ids = (data[list] ?? []).map((each) => each.id)
        for (const [place, twin] of ids.entries())
          if (ids.indexOf(twin) < place)
            yield {
              message: `\`${twin}\` stands twice among the ${list}`,
              place: document.at([list, place, 'id']),
              label: 'there already',
              help: 'give it another id',
              about,
            }
      }
    },
  },
}
