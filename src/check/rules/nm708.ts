import type { Rule } from '../rule.ts'

export const nm708: Rule = {
  code: 'NM708',
  title: 'A duplicate of a comment that is not the first',
  severity: 'error',
  why: 'whoever follows it finds nothing, or goes round in a ring',
  example: {
    wrong: 'duplicateOf: 019a4b2c-7d10-7abc-8def-000000000000   # no such comment, or itself a duplicate',
    right: 'duplicateOf: 019a4b2c-7d10-7abc-8def-0123456789ab',
  },
  check: {
    on: 'consultation',
    *find({ consultation: { id, record, answers } }) {
      if (answers === undefined) return
      const numbers = new Map(record?.comments.map(({ id: comment, number }) => [comment, number]))
      const duplicates = new Map(answers.data.answers.map(({ comment, duplicateOf }) => [comment, duplicateOf]))
      for (const [place, { comment, duplicateOf }] of answers.data.answers.entries()) {
        if (duplicateOf === undefined) continue
        const wrong =
          duplicateOf === comment
            ? 'itself'
            : !numbers.has(duplicateOf)
              ? 'a comment that is not there'
              : duplicates.get(duplicateOf) === undefined
                ? undefined
                : `comment ${numbers.get(duplicateOf)}, which is a duplicate too`
        if (wrong !== undefined)
          yield {
            message: `comment ${numbers.get(comment) ?? comment} of ${id} is called a duplicate of ${wrong}`,
            place: answers.document.at(['answers', place, 'duplicateOf']),
            label: 'leads nowhere',
            help: 'name the first comment that makes the point, or leave it out',
            about: [id],
          }
      }
    },
  },
}
