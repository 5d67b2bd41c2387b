import type { BlockChange } from '../trees/list-changes.ts'

/** What a block of the newer page is beside the older one. */
export type BlockMark = 'new' | 'changed' | 'moved'

/** Which blocks of the newer page a reader of the older one has not read so. */
export interface MarkedBlocks {
  /** By the id of the block. */
  readonly marks: Readonly<Record<string, BlockMark>>
  /** How many blocks of the older page are gone. */
  readonly gone: number
}

/**
 * The changed blocks of a redline, by their ids on the newer page. A box or a table is marked as a whole when anything in it changed;
 * a list item is not marked for a change in an item under it, which has a mark of its own. Headings are marked like other blocks.
 */
export function markBlocks(changes: readonly BlockChange[]): MarkedBlocks {
  const marks: Record<string, BlockMark> = {}
  let gone = 0
  for (const [index, change] of changes.entries()) {
    if (change.kind === 'removed') gone += change.oldId !== undefined && change.tag !== 'tr' ? 1 : 0
    else if (change.newId !== undefined && change.tag !== 'tr' && isChanged(changes, index)) marks[change.newId] = MARK[change.kind]
  }
  return { marks, gone }
}

const MARK: Readonly<Record<Exclude<BlockChange['kind'], 'removed'>, BlockMark>> = {
  same: 'changed',
  added: 'new',
  edited: 'changed',
  moved: 'moved',
  split: 'changed',
  merged: 'changed',
}

/** A block that holds others counts as edited with them: it is itself where its own words are, or a part of it that has no mark of its own. */
function isChanged(changes: readonly BlockChange[], index: number): boolean {
  const { kind, edits = 0, details = [] } = changes[index] ?? { kind: 'same' }
  if (kind === 'same') return false
  if (kind !== 'edited' || edits > 0 || details.length > 0) return true
  for (const part of changes.slice(index + 1)) {
    if (part.newId !== undefined && part.tag !== 'tr') return false
    if (part.kind !== 'same') return true
  }
  return false
}
