import type { ConsultationData } from '#schemas'
import { COUNTED } from '../../../model/counted-submissions.ts'
import { countOf } from '../../../model/wording.ts'
import type { CommentState } from '../states/comment-state.ts'
import { consultationStatus } from '../time/admission.ts'

interface ClosingSetting {
  /** Now, in UTC. */
  readonly at: string
  /** Comments that are answered in answers.yaml, whatever the log says. */
  readonly answered: ReadonlySet<string>
  /** Whether only the comments are frozen, and answers may follow. */
  readonly withoutAnswers: boolean
}

/** Why a consultation cannot be closed at a moment, a sentence each and all at once; none where it can. Comments go by their numbers. */
export function closingRefusals(data: ConsultationData, states: Iterable<CommentState>, { at, answered, withoutAnswers }: ClosingSetting): string[] {
  const refusals: string[] = []
  const status = consultationStatus({ ...data, response: undefined }, at)
  if (status === 'planned') refusals.push(`it opens on ${data.opensOn}`)
  if (status === 'open') refusals.push(`it takes comments until ${data.closesAt.replace('T', ' ')} (${data.timeZone})`)
  const sent = [...states].filter(({ submission }) => submission.receivedAt !== undefined).sort((a, b) => a.since - b.since)
  const numbered = (wanted: (state: CommentState) => boolean) => sent.flatMap((state, index) => (wanted(state) ? [index + 1] : []))
  const say = (numbers: readonly number[], words: (count: number) => string) => {
    if (numbers.length > 0) refusals.push(`${words(numbers.length)}: ${listed(numbers)}`)
  }
  say(
    numbered(({ submission }) => submission.state === 'late'),
    (count) => `nothing is decided on ${countOf(count, 'late comment')}`,
  )
  if (withoutAnswers) return refusals
  const isOpen = ({ comment, submission }: CommentState) => COUNTED.includes(submission.state) && !answered.has(comment.id)
  const inState = (...names: readonly string[]) => numbered((state) => isOpen(state) && names.includes(state.answer.state))
  say(inState('received', 'screened', 'triaged'), (count) => `${countOf(count, 'comment')} without an answer`)
  say(inState('proposed'), (count) => `${countOf(count, 'answer')} to which no second person has agreed`)
  say(inState('disputed'), (count) => `${countOf(count, 'disputed answer')}`)
  return refusals
}

/** "1, 2, 3 and 40 more" */
function listed(numbers: readonly number[]): string {
  const shown = numbers.slice(0, 20).join(', ')
  return numbers.length > 20 ? `${shown} and ${numbers.length - 20} more` : shown
}
