/** How far a source was read, as readers are told. */
const DEPTH = { seen: 'read', partly: 'read in part', knowledge: 'not read again: from general knowledge' } as const

/** "read in part (explanatory note only)"; empty where nothing is recorded. */
export function readingDepth(read: keyof typeof DEPTH | undefined, note?: string): string {
  if (read === undefined) return note ?? ''
  return note === undefined ? DEPTH[read] : `${DEPTH[read]} (${note})`
}
