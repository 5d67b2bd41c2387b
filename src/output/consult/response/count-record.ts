import type { AnswerData, ClosedRecord, ResponseCounts } from '#schemas'
import { COUNTED } from '../../../model/counted-submissions.ts'
import { noVerdicts } from '../record/no-verdicts.ts'

/** Counts the comments of a published record. Every one is in exactly one part, so that the parts always come to what was received. */
export function countRecord({ comments }: ClosedRecord, { answers }: { readonly answers: readonly AnswerData[] }): ResponseCounts {
  const verdicts = new Map(answers.map(({ comment, verdict }) => [comment, verdict]))
  const counts = { received: comments.length, answered: noVerdicts(), unanswered: 0, withdrawn: 0, superseded: 0, refused: 0, undecided: 0 }
  for (const { id, submission } of comments) {
    if (submission === 'withdrawn' || submission === 'superseded' || submission === 'refused') counts[submission] += 1
    else if (!COUNTED.includes(submission)) counts.undecided += 1
    else {
      const verdict = verdicts.get(id)
      if (verdict === undefined) counts.unanswered += 1
      else counts.answered[verdict] += 1
    }
  }
  return counts
}

/** How many were answered, whatever was decided. */
export const answeredOf = ({ answered }: Pick<ResponseCounts, 'answered'>): number => Object.values(answered).reduce((sum, number) => sum + number, 0)
