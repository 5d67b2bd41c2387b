import type { Pair } from './address.ts'
import type { Manual } from './manual.ts'

/** How the draft is named where editions go by their numbers. */
export const DRAFT = 'draft'

/**
 * The comparisons that a site holds ready: each edition with the one after it, and each with the one in force; the draft counts
 * as the last, once an edition is in force for it to stand beside. The older side comes first.
 */
export function comparedPairs({ editions, config, hasDraft }: Pick<Manual, 'editions' | 'config' | 'hasDraft'>): readonly Pair[] {
  const names = [...editions.map(({ number }) => number), ...(hasDraft && config.inForce !== undefined ? [DRAFT] : [])]
  const current = config.inForce === undefined ? -1 : names.indexOf(config.inForce)
  return names.flatMap((old, index) =>
    names.slice(index + 1).flatMap((fresh, further) => (further === 0 || index === current || index + 1 + further === current ? [{ old, fresh }] : [])),
  )
}
