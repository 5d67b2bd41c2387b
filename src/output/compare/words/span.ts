/** A stretch of words in the old text beside one in the new text; half open. */
export interface Span {
  readonly oldFrom: number
  readonly oldTo: number
  readonly newFrom: number
  readonly newTo: number
}

/** For each word of the old text the word of the new text it is matched with, or `unmatched`. Matches never cross. */
export type Partners = Int32Array

export const unmatched = -1
