import { consultationFiles, HELP_WITH_COMMENTS } from '../authored-files.ts'
import type { Rule } from '../rule.ts'

/** Names its person even where no name is said. */
const EMAIL = /[\p{L}\p{N}][\p{L}\p{N}._%+-]*@[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+/gu

export const nm713: Rule = {
  code: 'NM713',
  title: 'An email address in a comment that is published',
  severity: 'error',
  why: 'a respondent agreed that the words are published, and not how the person can be reached',
  example: { wrong: '"text": "Write to ida@example.org about it."', right: '"text": "Write to [redacted: an email address] about it."' },
  check: {
    on: 'consultation',
    *find({ consultation }) {
      for (const { text, isRespondents, placeOf } of consultationFiles(consultation))
        if (isRespondents)
          for (const { 0: address, index } of text.matchAll(EMAIL))
            yield {
              message: 'an email address in the words of a comment',
              place: placeOf(index, index + address.length),
              label: 'how somebody can be reached',
              help: HELP_WITH_COMMENTS,
              about: [consultation.id],
            }
    },
  },
}
