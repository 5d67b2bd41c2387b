import type { Effect, Modality } from '#schemas'

/** How far each binds, towards doing and towards not doing; a power binds nobody. */
const LADDER: Readonly<Record<Modality, number>> = { must: 2, should: 1, may: 0, 'should-not': -1, 'must-not': -2 }

/** A step up or down one side of the ladder; from doing to not doing, or back, it is neither. */
export function compareModality(old: Modality, fresh: Modality): Effect {
  const [from, to] = [LADDER[old], LADDER[fresh]]
  if (from * to < 0 || from === to) return 'neither'
  return Math.abs(to) > Math.abs(from) ? 'strengthened' : 'weakened'
}
