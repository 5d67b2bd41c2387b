import { pairsInOrder } from './align-kids.ts'
import type { Block } from './block.ts'

/** One block of a container in the redline: in both pages at this place, or in one. */
export interface Step {
  readonly old: Block | undefined
  readonly fresh: Block | undefined
}

/** What stands in two containers that are one, as a redline shows it: old order and new order both kept, what went before what came. */
export function mergeKids(old: Block, fresh: Block): Step[] {
  const steps: Step[] = []
  let [a, b] = [0, 0]
  const fill = (oldEnd: number, freshEnd: number) => {
    while (a < oldEnd) steps.push({ old: old.kids[a++], fresh: undefined })
    while (b < freshEnd) steps.push({ old: undefined, fresh: fresh.kids[b++] })
  }
  for (const [oldAt, freshAt] of pairsInOrder(old.kids, fresh.kids)) {
    fill(oldAt, freshAt)
    steps.push({ old: old.kids[oldAt], fresh: fresh.kids[freshAt] })
    a = oldAt + 1
    b = freshAt + 1
  }
  fill(old.kids.length, fresh.kids.length)
  const shown = steps.filter((step) => step.old?.isUi !== true)
  return fresh.tag === 'table' ? shown.toSorted((one, other) => rankOf(one) - rankOf(other)) : shown
}

/** The parts of a table that must come first, in their order. */
const FIRST = ['caption', 'colgroup', 'thead']

const rankOf = ({ old, fresh }: Step): number => {
  const rank = FIRST.indexOf((fresh ?? old)?.tag ?? '')
  return rank < 0 ? FIRST.length : rank
}
