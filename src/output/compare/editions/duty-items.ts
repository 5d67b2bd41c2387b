import type { ChangedDuty, DutyChange } from '#schemas'
import type { OutlineItem, OutlinePiece } from './outline.ts'
import { withStrong } from './outline.ts'

/** A duty in a list of changes: its number and sentence, and under it each change in words. */
export function dutyItem({ id, old, new: fresh, changes, reason }: DutyChange): OutlineItem {
  const place = (fresh ?? old) as NonNullable<DutyChange['new']>
  return {
    words: dutyWords({ id, ...place }),
    under: [...changes.map(({ words, strong }) => withStrong(words, strong)), ...(reason === undefined ? [] : [[reason]])],
  }
}

/** The same for one reader, with why the duty is theirs. */
export function changedDutyItem(duty: ChangedDuty): OutlineItem {
  const reasons = duty.reasons.length === 0 ? [] : [[`because ${duty.reasons.join('; ')}`]]
  return { words: dutyWords(duty), under: [...duty.words.map((words) => [words]), ...reasons] }
}

const dutyWords = ({ id, number, sentence, address }: { id: string; number?: string | undefined; sentence: string; address: string }): OutlinePiece[] => [
  { text: number ?? id, href: address },
  `  ${sentence}`,
]
