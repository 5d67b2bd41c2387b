import type { Element, ElementContent } from 'hast'

/** The two texts that a redline holds at once. */
export type Side = 'old' | 'new'

/** What an element says of its words: they came, they went, their form changed, they are of both texts, or (`ui`) of neither. */
export type Mark = 'ins' | 'del' | 'mod' | 'ui' | undefined

/** How one engine writes its marks. */
export interface Convention {
  readonly markOf: (element: Element) => Mark
  /** A kept element as it stands in one of the texts, free of marks; its children have been resolved before. */
  readonly resolve: (element: Element, side: Side) => ElementContent[]
  /** Whether an element all of whose content a side does not hold is itself not held by it. */
  readonly dropsEmptied?: boolean
}

/** What a side does not hold. */
export const ABSENT: Readonly<Record<Side, Mark>> = { old: 'ins', new: 'del' }

/** One attribute of an element as text; undefined where it has none. */
export function attributeText({ properties }: Element, name: string): string | undefined {
  const value = properties[name]
  if (value === undefined || value === null || value === false) return undefined
  return Array.isArray(value) ? value.join(' ') : value === true ? '' : String(value)
}
