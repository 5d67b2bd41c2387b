/** Marks of the words of a section’s blocks, by the block’s id: what a device keeps of a section that was read. */
export type Look = Readonly<Record<string, string>>

/** What the device keeps of a section that was read. */
export interface KeptLook {
  /** The day, as 2026-11-22. */
  readonly on: string
  /** What was read, inside a sentence: "edition 2.0". */
  readonly text: string
  readonly blocks: Look
  /** The day on which a change was first shown; from the next day on the changed text counts as read. */
  readonly told?: string | undefined
}

/** What became of the blocks since a look. */
export interface LookChanges {
  readonly changed: readonly string[]
  readonly added: readonly string[]
  readonly gone: number
}

/** A short mark of words, the same for the same words whatever the white space: FNV-1a, 32 bits, to the base 36. It tells texts apart and proves nothing. */
export function markOfWords(words: string): string {
  let hash = 0x81_1c_9d_c5
  for (const character of words.replace(/\s+/g, ' ').trim()) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01_00_01_93)
  return (hash >>> 0).toString(36)
}

/** What is other than it was; undefined where nothing is. A block that only stands elsewhere is the same. */
export function compareLooks(before: Look, now: Look): LookChanges | undefined {
  const changed = Object.keys(now).filter((id) => before[id] !== undefined && before[id] !== now[id])
  const added = Object.keys(now).filter((id) => before[id] === undefined)
  const gone = Object.keys(before).filter((id) => now[id] === undefined).length
  return changed.length + added.length + gone === 0 ? undefined : { changed, added, gone }
}

/** "2 paragraphs changed, 1 is new, 1 is gone". What is counted may be an item, a table or a duty too, so it is called a part. */
export function looksInWords({
  changed,
  added,
  gone,
}: Pick<LookChanges, 'gone'> & { readonly changed: readonly string[]; readonly added: readonly string[] }): string {
  const parts = (count: number) => `${count} ${count === 1 ? 'part' : 'parts'}`
  const told = [
    changed.length > 0 ? `${parts(changed.length)} changed` : '',
    added.length > 0 ? `${parts(added.length)} new` : '',
    gone > 0 ? `${parts(gone)} gone` : '',
  ]
  return told.filter((words) => words !== '').join(', ')
}
