/**
 * The words of a block as positions count them: NFC, every run of white space (no-break spaces too) as one space, trimmed. Positions
 * are code points of this text.
 */
export const normaliseWords = (text: string): string => text.normalize('NFC').replace(/\s+/gu, ' ').trim()

/** How many code points a text has. */
export function countPoints(text: string): number {
  let count = 0
  for (const _ of text) count += 1
  return count
}

/** The part of a text between two code points. */
export const slicePoints = (text: string, start: number, end?: number): string => Array.from(text).slice(start, end).join('')
