import type { Block } from './block.ts'
import { leafOf } from './find-cuts.ts'
import type { Findings } from './findings.ts'
import { endOf } from './mark-block.ts'
import { mergeKids } from './merge-kids.ts'

/** What became of one block, in the order of the redline. */
export interface BlockChange {
  readonly kind: 'same' | 'edited' | 'added' | 'removed' | 'moved' | 'split' | 'merged'
  readonly oldId?: string | undefined
  readonly newId?: string | undefined
  readonly tag: string
  readonly oldText?: string | undefined
  readonly newText?: string | undefined
  /** Stretches of words or formatting that changed in it; also in a moved block. */
  readonly edits?: number | undefined
  /** Changes that are not of words, in words: another link target, list type, picture, cell span. */
  readonly details: readonly string[]
  /** Of a moved, split or merged block the ids of both ends in the redline. */
  readonly from?: string | undefined
  readonly to?: string | undefined
}

/**
 * The changes of two pages, a record for each paragraph, heading, list item, table row, and whatever else has an id. A block that
 * holds others is `edited` when it or one of them changed.
 */
export function listChanges(old: Block, fresh: Block, findings: Findings): BlockChange[] {
  const { moves, cuts, notes } = findings
  const list: BlockChange[] = []
  const twins = (before: Block, after: Block, isInUnit: boolean): void => {
    const isListed = !isInUnit && isUnit(after)
    if (isListed) list.push({ kind: 'same', ...ids(before, after), tag: after.tag, oldText: before.text, newText: after.text, edits: 0, details: [] })
    for (const kid of after.kids) if (kid.partner !== undefined) twins(kid.partner, kid, isInUnit || (isListed && after.tag === 'tr'))
  }
  const both = (before: Block, after: Block, isInUnit: boolean): boolean => {
    if (after.isTwin && !moves.has(after)) {
      twins(before, after, isInUnit)
      return false
    }
    const isListed = !isInUnit && (isUnit(after) || (after.tag !== '' && (notes.get(after)?.details.length ?? 0) > 0))
    const place = list.length
    const isWhole = isInUnit || (isListed && after.tag === 'tr')
    const isInside = inside(before, after, isWhole)
    const note = gather(after, notes)
    const isEdited = note.edits > 0 || note.details.length > 0 || isInside
    const isMoved = moves.has(after)
    const cut = cutOf(after) ?? cutOf(before)
    if (isListed) {
      const kind = cut?.kind ?? (isMoved ? 'moved' : isEdited ? 'edited' : 'same')
      const ends = isMoved ? { from: endOf(before, 'from', findings)?.id, to: endOf(after, 'to', findings)?.id } : {}
      list.splice(place, 0, { kind, ...ids(before, after), tag: after.tag, oldText: before.text, newText: after.text, ...note, ...ends })
    }
    return isEdited || isMoved || cut !== undefined
  }
  const inside = (before: Block, after: Block, isInUnit: boolean): boolean => {
    let isChanged = false
    for (const step of mergeKids(before, after)) {
      if (step.old !== undefined && step.fresh !== undefined) isChanged = both(step.old, step.fresh, isInUnit) || isChanged
      else isChanged = alone((step.old ?? step.fresh) as Block, step.old !== undefined ? 'removed' : 'added', isInUnit) || isChanged
    }
    return isChanged
  }
  const alone = (block: Block, kind: 'removed' | 'added', isInUnit: boolean): boolean => {
    if (block.isUi) return false
    const partner = moves.has(block) ? block.partner : undefined
    if (partner !== undefined) return kind === 'removed' || both(partner, block, isInUnit)
    const isListed = isUnit(block) && !isInUnit
    const cut = cutOf(block)
    if (cut !== undefined && isListed) {
      const ends = { from: endOf(block, 'from', findings)?.id, to: endOf(block, 'to', findings)?.id }
      const [oldBlock, freshBlock] = kind === 'removed' ? [block, cut.whole] : [cut.whole, block]
      list.push({
        kind: cut.kind,
        ...ids(unitOf(oldBlock), unitOf(freshBlock)),
        tag: block.tag,
        oldText: oldBlock.text,
        newText: freshBlock.text,
        ...gather(block, notes),
        ...ends,
      })
      return true
    }
    const text = kind === 'removed' ? { oldId: block.id, oldText: block.text } : { newId: block.id, newText: block.text }
    if (isListed) list.push({ kind, tag: block.tag, details: [], ...text })
    for (const kid of block.kids) alone(kid, kind, isInUnit || block.tag === 'tr')
    return true
  }
  const cutOf = (block: Block) => {
    const leaf = leafOf(block)
    return leaf === undefined ? undefined : cuts.get(leaf)
  }
  inside(old, fresh, false)
  return list
}

/** The block that a reader sees: of words that stand directly in an item, the item. */
const unitOf = (leaf: Block): Block => (leaf.tag === '' && leaf.parent !== undefined ? leaf.parent : leaf)

const ids = (old: Block, fresh: Block) => ({ oldId: old.id, newId: fresh.id })

const UNITS = new Set(['li', 'tr', 'dt', 'dd'])

/** What has a record of its own: not words that stand directly in an item or another block with a record. */
const isUnit = (block: Block): boolean =>
  block.id !== undefined ||
  UNITS.has(block.tag) ||
  (block.content !== undefined && (block.tag === '' ? block.parent === undefined || !isUnit(block.parent) : block.tag !== 'col'))

/** What was noted of a block and of words that stand directly in it; of a row, of all its cells. */
function gather(block: Block, notes: Findings['notes']): { edits: number; details: string[] } {
  const own = notes.get(block)
  const found = { edits: own?.edits ?? 0, details: [...(own?.details ?? [])] }
  for (const kid of block.kids) {
    if (block.tag !== 'tr' && kid.tag !== '' && !(block.tag === 'td' || block.tag === 'th')) continue
    const inner = gather(kid, notes)
    found.edits += inner.edits
    found.details.push(...inner.details)
  }
  return found
}
