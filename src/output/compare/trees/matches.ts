import type { Block } from './block.ts'

/** Says that two blocks are one, before and after; and of two that are equal in all they hold, that all in them is. */
export function pair(old: Block, fresh: Block): void {
  old.partner = fresh
  fresh.partner = old
  if (areTwins(old, fresh)) joinTwins(old, fresh)
}

/** Takes a block from its partner again; of twins all that is in them. */
export function part(block: Block): void {
  const other = block.partner
  if (other === undefined) return
  if (block.isTwin) for (const kid of block.kids) part(kid)
  for (const one of [block, other]) {
    one.partner = undefined
    one.isTwin = false
  }
}

/** Pairs the kids of two containers that are twins, from both ends up to the first that are not. */
export function pairEnds(old: Block, fresh: Block): void {
  const [left, right] = [withoutUi(old.kids), withoutUi(fresh.kids)]
  const shorter = Math.min(left.length, right.length)
  const pairTwins = (one: Block, other: Block): boolean => {
    if (!areTwins(one, other)) return false
    pair(one, other)
    return true
  }
  let start = 0
  while (start < shorter && pairTwins(left[start] as Block, right[start] as Block)) start += 1
  let end = 0
  while (end < shorter - start && pairTwins(left[left.length - 1 - end] as Block, right[right.length - 1 - end] as Block)) end += 1
}

/** Whether two blocks are equal with all in them, ids too, and nothing in them has another partner. */
function areTwins(old: Block, fresh: Block): boolean {
  if (old.exact !== fresh.exact || old.element?.properties.id !== fresh.element?.properties.id) return false
  const [left, right] = [withoutUi(old.kids), withoutUi(fresh.kids)]
  return left.every((kid, index) => {
    const other = right[index] as Block
    return (kid.partner === undefined ? other.partner === undefined : kid.partner === other) && areTwins(kid, other)
  })
}

function joinTwins(old: Block, fresh: Block): void {
  old.partner = fresh
  fresh.partner = old
  old.isTwin = true
  fresh.isTwin = true
  if (old.kids.length === 0) return
  const right = withoutUi(fresh.kids)
  for (const [index, kid] of withoutUi(old.kids).entries()) joinTwins(kid, right[index] as Block)
}

const isUi = ({ isUi: is }: Block): boolean => is

/** Blocks of a text, display numbers left out. */
export const withoutUi = (blocks: readonly Block[]): readonly Block[] => (blocks.some(isUi) ? blocks.filter((block) => !block.isUi) : blocks)

/** Every block of a tree, outer before inner, but for display numbers and what stands in blocks that are equal with all in them. */
export const allBlocks = (root: Block): Block[] => listBlocks(root, ({ isTwin }) => !isTwin)

/** Every block of a tree, outer before inner, display numbers left out. */
export const everyBlock = (root: Block): Block[] => listBlocks(root, () => true)

function listBlocks(root: Block, isOpen: (block: Block) => boolean): Block[] {
  const blocks: Block[] = []
  const visit = (block: Block) => {
    if (block.isUi) return
    blocks.push(block)
    if (isOpen(block)) for (const kid of block.kids) visit(kid)
  }
  visit(root)
  return blocks
}
