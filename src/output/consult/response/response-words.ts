import type { ResponseComment } from '#schemas'
import { countOf } from '../../../model/wording.ts'
import { VERDICT_WORDS } from '../record/record-words.ts'

/** How a comment that is not answered came to be so. */
export function submissionWords({ submission, isCounted, answer }: Pick<ResponseComment, 'submission' | 'isCounted' | 'answer'>): string {
  if (isCounted) return answer === undefined ? 'Not answered yet' : VERDICT_WORDS[answer.verdict]
  if (submission === 'withdrawn') return 'Withdrawn'
  if (submission === 'superseded') return 'Replaced by a later comment'
  return submission === 'refused' ? 'Late, not admitted' : 'Late, not decided'
}

/** Who wrote a comment, by what they agreed to have published. */
export function writerWords({ name, organisation, capacity, gathers }: Pick<ResponseComment, 'name' | 'organisation' | 'capacity' | 'gathers'>): string {
  const who = [name, organisation].filter((part) => part !== undefined).join(', ')
  const unnamed = capacity === 'personal' ? 'A person, who is not named' : 'An organisation, which is not named'
  return `${who === '' ? unnamed : who}${gathers > 0 ? `, for ${countOf(gathers, 'colleague')}` : ''}`
}
