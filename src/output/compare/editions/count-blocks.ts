import type { SectionChange } from '#schemas'
import type { Block } from '../../../model/block.ts'
import { attributeOf } from '../../../model/component-node.ts'
import type { Section } from '../../../model/section.ts'
import { authoredNode, type ReadAs } from './authored-text.ts'

type Counts = NonNullable<SectionChange['blocks']>

interface Setting {
  /** How text of the older edition is read. */
  readonly readAs: ReadAs
  /** Duties that print in other words. */
  readonly changedDuties: ReadonlySet<string>
}

/**
 * How many blocks of a section were added, removed, edited and moved, by their permanent ids and, for blocks without one, by their
 * words. A block has moved when it stands outside the longest run of blocks that kept their order.
 */
export function countBlocks(old: Section, fresh: Section, { readAs, changedDuties }: Setting): Counts {
  const asWritten = keyed(old.blocks, (node) => authoredNode(node, { follow: readAs.follow }, true))
  const before = keyed(old.blocks, (node) => authoredNode(node, readAs, true))
  const after = keyed(fresh.blocks, (node) => authoredNode(node, {}, true))
  const common = [...after.keys()].filter((key) => before.has(key))
  const isSame = (key: string) => after.get(key) === before.get(key) || after.get(key) === asWritten.get(key)
  const isEdited = (key: string) => !isSame(key) || changedDuties.has(key)
  const places = new Map([...before.keys()].map((key, index) => [key, index]))
  const stayed = longestRun(common.map((key) => places.get(key) as number))
  const moved = common.filter((key) => !stayed.has(places.get(key) as number) && !isEdited(key)).length
  return {
    added: after.size - common.length,
    removed: before.size - common.length,
    edited: common.filter(isEdited).length,
    moved,
  }
}

/** The words of each block by its id; one without an id, or whose id came before, by its words and how often they came. */
function keyed(blocks: readonly Block[], textOf: (node: Block['node']) => string): Map<string, string> {
  const texts = new Map<string, string>()
  for (const { id, node } of blocks) {
    const words = textOf(node)
    let key = id ?? (node.type === 'mdxJsxFlowElement' ? attributeOf(node, 'id') : undefined) ?? words
    while (texts.has(key)) key += ' again'
    texts.set(key, words)
  }
  return texts
}

/** The members of a longest increasing subsequence (patience sorting, Aldous and Diaconis 1999). */
function longestRun(values: readonly number[]): ReadonlySet<number> {
  const piles: number[] = []
  const previous = new Map<number, number | undefined>()
  for (const value of values) {
    const at = piles.findIndex((top) => top >= value)
    const pile = at === -1 ? piles.length : at
    previous.set(value, piles[pile - 1])
    piles[pile] = value
  }
  const run = new Set<number>()
  for (let value = piles.at(-1); value !== undefined; value = previous.get(value)) run.add(value)
  return run
}
