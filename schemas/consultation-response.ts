import { z } from 'zod'
import { answerWords, changeLink } from './answers.ts'
import { day, editionNumber } from './common.ts'
import { consultationId, instant, sha256Hex, uuid7 } from './consultation-common.ts'
import { CAPACITIES, CLASSIFICATIONS, COMMENT_TARGETS, VERDICTS } from './consultation-words.ts'
import { SUBMISSION_STATES } from './public-comment.ts'

const count = z.int().min(0)
const words = z.string()
const told = words.describe('What became of it, in words.')
const called = words.describe('What it is called.')
const known = z.string().describe('Its id.')
const numbers = z.array(z.int()).describe('Numbers of comments.')
const address = z.string().describe('Where it stands on the site.')

/** A text of the manual, by number. */
const side = z.strictObject({
  edition: editionNumber.describe('Its number.'),
  isDraft: z.boolean().describe('Whether it is the draft, which may still change.'),
  address: address.optional(),
})

const verdictCounts = z.record(z.enum(VERDICTS), count).describe('Answered, by what was decided.')

const counts = z.strictObject({
  received: count.describe('Comments that were sent: the sum of all that follow.'),
  answered: verdictCounts,
  unanswered: count.describe('Counted, and without an answer.'),
  withdrawn: count.describe('Taken back by their respondents.'),
  superseded: count.describe('Replaced by a later comment of the same respondent, which is counted by itself.'),
  refused: count.describe('Late, and not admitted.'),
  undecided: count.describe('Late, and nothing decided.'),
})

/** Something that was changed, as it was and as it is. */
const shownChange = changeLink.extend({
  title: words.describe('What it is, in words.'),
  words: words.describe('What became of it, in words.'),
  was: words.optional().describe('How it read in the text that was consulted on; nothing where it was not there.'),
  now: words.optional().describe('How it reads now; nothing where it is gone.'),
  section: z.string().optional().describe('Id of the section it stands in.'),
  address: address.optional(),
  comparison: address.optional().describe('Where the two texts are compared.'),
})

const alarm = z.strictObject({
  what: z.enum(['block', 'duty']).describe('What reads otherwise.'),
  id: z.string().describe('Its id.'),
  from: editionNumber.describe('The text in which the comment was settled, or was looked at again.'),
  to: editionNumber.describe('The later text that changes it.'),
  changes: z
    .array(
      z.strictObject({
        kind: z.enum(['modality', 'negation', 'number', 'time-limit', 'post', 'gone']).describe('What of its meaning.'),
        before: z.array(words).describe('Words that carry it, as they were.'),
        after: z.array(words).describe('As they are.'),
      }),
    )
    .describe('What changed in its meaning.'),
})

const responseComment = z.strictObject({
  number: z.int().min(1).describe('Number in the consultation.'),
  id: uuid7.describe('Its id.'),
  isCounted: z.boolean().describe('Whether it is answered: sent in time or admitted, and neither withdrawn nor replaced.'),
  submission: z.enum(SUBMISSION_STATES).describe('Where it stands on its way in.'),
  about: z.strictObject({
    what: z.enum(COMMENT_TARGETS).describe('What it is about.'),
    id: z.string().describe('Id of that.'),
    title: words.describe('The same in words.'),
    quote: words.optional().describe('Which words of it.'),
    group: z.string().describe('Id of the section under which it is listed; empty for what is about the whole.'),
    address: address.optional().describe('Where that stands in the text that was consulted on.'),
  }),
  place: words.optional().describe('What became of the words it is about, in the text that followed.'),
  text: words.optional().describe('What it says, as it may be published.'),
  proposed: words.optional().describe('The wording it proposes.'),
  dissent: words.optional().describe('What colleagues said who do not agree with it.'),
  withheld: words.optional().describe('Why its words are not published.'),
  redactions: count.describe('How many stretches are redacted.'),
  classification: z.enum(CLASSIFICATIONS).describe('What kind of point it makes.'),
  capacity: z.enum(CAPACITIES).describe('For whom its writer speaks.'),
  organisation: words.optional().describe('The organisation, by its consent.'),
  name: words.optional().describe('The writer, by their consent.'),
  gathers: count.describe('Comments of colleagues that were merged into it.'),
  receivedAt: instant.describe('When it came in.'),
  late: z
    .strictObject({ admitted: z.boolean().describe('Whether it counts.'), reason: words.optional().describe('Why.') })
    .optional()
    .describe('Of one that came late.'),
  theme: consultationId.optional().describe('Theme under which it is answered.'),
  duplicateOf: z.int().min(1).optional().describe('Number of a comment that makes the same point.'),
  sameAs: z.array(z.int().min(1)).describe('Numbers of comments that make the same point as this one.'),
  answer: answerWords
    .extend({ links: z.array(shownChange).describe('What was changed because of it.') })
    .optional()
    .describe('The answer.'),
  agreedOn: day.optional().describe('The day a second person agreed to the answer.'),
  disputed: z
    .strictObject({ upheld: words.optional().describe('Why the answer stands.') })
    .optional()
    .describe('Given where the answer was disputed.'),
  reviewed: z
    .array(z.strictObject({ edition: editionNumber.describe('The later text.'), on: day.describe('The day.'), says: words.describe('Why the answer stands.') }))
    .describe('What was said when a later text changed what the answer had settled.'),
  alarms: z.array(alarm).describe('Meaning that a later text changes and that nobody has looked at again.'),
})

const listed = z.strictObject({
  id: z.string().describe('Its id.'),
  title: words.describe('Its title.'),
  comments: z.array(z.int()).describe('Numbers of comments.'),
})

/** response.json: what was said in a consultation and what was done about it. */
export const consultationResponse = z.strictObject({
  format: z.literal('consultation-response/1').describe('This shape. It changes only with its number.'),
  notice: words.optional().describe('What readers need to be told of the standing of the text.'),
  manual: z
    .strictObject({
      title: words.describe('Its title.'),
      shortTitle: words.describe('Its short title.'),
      publisher: words.describe('Who publishes it.'),
      language: words.describe('Its language.'),
    })
    .describe('The manual.'),
  consultation: z
    .strictObject({
      id: consultationId.describe('Its id.'),
      title: words.describe('What was consulted on.'),
      illustrative: z.boolean().optional().describe('True where it is invented.'),
      note: words.optional().describe('What readers need to be told besides.'),
      address,
    })
    .describe('The consultation.'),
  publishedOn: day.optional().describe('The day the response was published.'),
  log: z
    .strictObject({ length: count.describe('Its entries.'), head: sha256Hex.describe('Hash of the chain after the last.') })
    .describe('The log that the record was made from.'),
  on: side.describe('The text that was consulted on.'),
  after: side.optional().describe('The text that followed, in which accepted comments show.'),
  comparison: address.optional().describe('Where the two texts are compared.'),
  counts: counts.describe('How many comments, and what became of them.'),
  organisations: z.array(z.strictObject({ name: called, comments: numbers })).describe('Organisations that may be named, with the numbers of their comments.'),
  themes: z.array(listed.extend({ answered: verdictCounts })).describe('Themes, with the numbers of comments that are answered under each.'),
  sections: z
    .array(listed.extend({ chapter: z.string().describe('Id of its chapter; empty for the whole.') }))
    .describe('Sections with comments, in reading order.'),
  comments: z.array(responseComment).describe('Every comment, in the order in which they came in.'),
  unasked: z
    .strictObject({
      sections: z
        .array(
          z.strictObject({
            id: known,
            title: called,
            words: told,
            changed: count.describe('Paragraphs and duties in it that read otherwise.'),
            asked: count.describe('Of these, linked to an accepted comment.'),
            address: address.optional(),
          }),
        )
        .describe('Sections in which more changed than accepted comments are linked to.'),
      duties: z
        .array(z.strictObject({ id: known, title: called, words: z.array(words).describe('What became of it, in words.'), address: address.optional() }))
        .describe('Duties.'),
      records: z.array(z.strictObject({ id: known, title: called, words: told })).describe('Records of registers.'),
    })
    .describe('Changes of the text that followed to which no accepted comment is linked.'),
})

export type ConsultationResponse = z.infer<typeof consultationResponse>
export type ResponseComment = z.infer<typeof responseComment>
export type ShownChange = z.infer<typeof shownChange>
export type ResponseCounts = z.infer<typeof counts>
export type MeaningAlarm = z.infer<typeof alarm>
