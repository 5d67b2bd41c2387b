import type { AnswerData } from '#schemas'
import { COUNTED } from '../../../model/counted-submissions.ts'
import { shownAnswer } from '../record/public-record.ts'
import { isAgreed } from '../states/answer.ts'
import type { CommentState } from '../states/comment-state.ts'

/** The answers that two persons agreed on, as answers.yaml writes them, in the order in which comments came in. */
export function agreedAnswers(states: Iterable<CommentState>): AnswerData[] {
  return [...states]
    .filter(({ submission }) => submission.receivedAt !== undefined && COUNTED.includes(submission.state))
    .sort((a, b) => a.since - b.since)
    .flatMap(({ comment, answer: line }): AnswerData[] => {
      const { answer, theme, duplicateOf, proposedBy, agreedBy, agreedAt } = line
      if (!isAgreed(line) || answer === undefined || theme === undefined || proposedBy === undefined || agreedBy === undefined || agreedAt === undefined)
        return []
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
