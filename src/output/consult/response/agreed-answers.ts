import type { AnswerData } from '#schemas'
import { shownAnswer } from '../record/public-record.ts'
import type { CommentState } from '../states/apply-event.ts'
import { COUNTED } from '../states/submission.ts'

/** The answers that two persons agreed on, as answers.yaml writes them, in the order in which comments came in. */
export function agreedAnswers(states: Iterable<CommentState>): AnswerData[] {
  return [...states]
    .filter(({ submission }) => submission.receivedAt !== undefined && COUNTED.includes(submission.state))
    .sort((a, b) => a.since - b.since)
    .flatMap(({ comment, answer: { state, answer, theme, duplicateOf, proposedBy, agreedBy, agreedAt } }): AnswerData[] => {
      if (state !== 'agreed' && state !== 'published') return []
      if (answer === undefined || theme === undefined || proposedBy === undefined || agreedBy === undefined || agreedAt === undefined) return []
      return [
        {
          comment: comment.id,
          theme,
          ...(duplicateOf === undefined ? {} : { duplicateOf }),
          ...shownAnswer(answer),
          proposedBy,
          agreedBy,
          agreedOn: agreedAt.slice(0, 10),
        },
      ]
    })
}
