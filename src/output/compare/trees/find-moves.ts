import { pairsInOrder } from './align-kids.ts'
import { type Block, isFixed } from './block.ts'
import { increasingRun } from './increasing-run.ts'
import { allBlocks, everyBlock, part } from './matches.ts'
import type { Pages } from './pages.ts'
import { profileOf } from './word-profile.ts'

/** Fewest words of a block without an id that is shown as moved. */
const FEWEST_WORDS = 3

/**
 * The moved blocks by number from 1, under both their ends: those paired across containers, or outside the longest run of pairs that keep
 * their order. In doubt a pair is let go, and the block is shown as removed and added: where it has few words, belongs to its place,
 * or stands in another container but in the same order of reading (an item that is now one level deeper).
 */
export function findMoves({ old, fresh }: Pages): ReadonlyMap<Block, number> {
  const blocks = allBlocks(old)
  const stays = new Set<Block>([old])
  for (const block of blocks) {
    const other = block === old ? fresh : block.partner
    if (other === undefined || block.content !== undefined || block.isTwin) continue
    for (const [at] of pairsInOrder(block.kids, other.kids)) stays.add(block.kids[at] as Block)
  }
  const candidates = blocks.filter((block) => !stays.has(block) && block.partner !== undefined)
  if (candidates.length === 0) return new Map()
  const inOrder = leavesInOrder(old, fresh)
  const moves = new Map<Block, number>()
  for (const block of candidates) {
    const other = block.partner as Block
    const isSame = block.id !== undefined && block.id === other.id
    const isElsewhere = (block.parent === old ? fresh : block.parent?.partner) === other.parent || !leavesOf(block).some((leaf) => inOrder.has(leaf))
    if (isFixed(block) || (!isSame && (!isElsewhere || profileOf(block).words.length < FEWEST_WORDS))) {
      part(block)
      continue
    }
    const number = moves.size / 2 + 1
    moves.set(block, number)
    moves.set(other, number)
  }
  return moves
}

/** Old leaves that keep their place in the order of reading. */
function leavesInOrder(old: Block, fresh: Block): ReadonlySet<Block> {
  const places = new Map(everyBlock(fresh).map((block, index) => [block, index]))
  const leaves = everyBlock(old).filter((block) => block.content !== undefined && block.partner !== undefined)
  const run = increasingRun(
    leaves.map((leaf) => places.get(leaf.partner as Block) as number),
    leaves.map(({ text }) => text.length),
  )
  return new Set(run.map((at) => leaves[at] as Block))
}

const leavesOf = (block: Block): Block[] => (block.content !== undefined ? [block] : block.kids.flatMap(leavesOf))
