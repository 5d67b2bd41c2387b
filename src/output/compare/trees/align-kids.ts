import { alignColumns } from './align-columns.ts'
import { type Block, isFixed, isSameKind } from './block.ts'
import { increasingRun } from './increasing-run.ts'
import { allBlocks, pair, part } from './matches.ts'
import type { Gap, Pages } from './pages.ts'
import { pairAlike } from './pair-alike.ts'
import { containment, profileOf } from './word-profile.ts'

/** Pairs all that can be paired inside what is paired, from the outermost containers inwards, moved ones included. */
export function alignPages(pages: Pages): void {
  alignKids(pages.old, pages.fresh, pages)
  for (const block of allBlocks(pages.old)) {
    const other = block.partner
    const around = block.parent === pages.old ? pages.fresh : block.parent?.partner
    if (other !== undefined && block.content === undefined && !block.isTwin && other.parent !== around) alignKids(block, other, pages)
  }
}

/**
 * Pairs what stands in two containers that are one, in order: around the blocks already paired first those that are equal, then those
 * at least half alike, then parts that belong to their place; and so on in each pair. Cells go by column.
 */
function alignKids(old: Block, fresh: Block, outer: Pages): void {
  const [left, right] = [old.kids.filter((kid) => !kid.isUi), fresh.kids.filter((kid) => !kid.isUi)]
  const pages = old.tag === 'table' && fresh.tag === 'table' ? { ...outer, columns: alignColumns(old, fresh, outer) } : outer
  if (old.tag === 'tr' && pages.columns !== undefined) for (const [a, b] of pages.columns) pairCells(left[a], right[b])
  else {
    pairEqualKids(left, right)
    for (const gap of gapsBetween(left, right)) alignGap(gap, pages)
    const onlyOld = left.length === 1 && old.parent !== undefined ? left[0] : undefined
    if (onlyOld !== undefined && right.length === 1) pairFree(onlyOld, right[0])
  }
  for (const kid of left) {
    const other = kid.partner
    if (other?.parent === fresh && kid.content === undefined && !kid.isTwin) alignKids(kid, other, pages)
  }
}

function pairCells(old: Block | undefined, fresh: Block | undefined): void {
  if (old !== undefined) pairFree(old, fresh)
}

function pairFree(old: Block, fresh: Block | undefined): void {
  if (fresh !== undefined && old.partner === undefined && fresh.partner === undefined && isSameKind(old, fresh)) pair(old, fresh)
}

/** What lies between the pairs that keep their order; blocks whose partner is elsewhere are left out. */
function gapsBetween(old: readonly Block[], fresh: readonly Block[]): Gap[] {
  const gaps: Gap[] = []
  let [oldFrom, freshFrom] = [0, 0]
  const close = (oldTo: number, freshTo: number) => {
    const isFree = (block: Block) => block.partner === undefined
    const gap = { old: old.slice(oldFrom, oldTo).filter(isFree), fresh: fresh.slice(freshFrom, freshTo).filter(isFree) }
    if (gap.old.length > 0 && gap.fresh.length > 0) gaps.push(gap)
    oldFrom = oldTo + 1
    freshFrom = freshTo + 1
  }
  for (const [a, b] of pairsInOrder(old, fresh)) close(a, b)
  close(old.length, fresh.length)
  return gaps
}

/**
 * Index pairs of the blocks in two lists of kids, each of one parent, that are paired with each other and keep their order; the most of
 * them, and of as many the longest.
 */
export function pairsInOrder(old: readonly Block[], fresh: readonly Block[]): [number, number][] {
  const pairs: [number, number][] = []
  const parent = fresh[0]?.parent
  let next = 0
  for (const [index, { partner }] of old.entries()) {
    if (partner === undefined || partner.parent !== parent) continue
    while (next < fresh.length && (fresh[next] as Block).at < partner.at) next += 1
    if (fresh[next] === partner) {
      pairs.push([index, next])
      next += 1
    } else if (isAmong(partner, fresh)) return longestPairs(old, fresh)
  }
  return pairs
}

/** Whether a block is in a list of some kids of its parent, which stand in order. */
function isAmong(block: Block, kids: readonly Block[]): boolean {
  let [low, high] = [0, kids.length]
  while (low < high) {
    const middle = (low + high) >> 1
    if ((kids[middle] as Block).at < block.at) low = middle + 1
    else high = middle
  }
  return kids[low] === block
}

function longestPairs(old: readonly Block[], fresh: readonly Block[]): [number, number][] {
  const places = new Map(fresh.map((block, index) => [block, index]))
  const pairs = old.flatMap(({ partner }, index): [number, number][] => {
    const place = partner === undefined ? undefined : places.get(partner)
    return place === undefined ? [] : [[index, place]]
  })
  const run = increasingRun(
    pairs.map(([, place]) => place),
    pairs.map(([index]) => (old[index] as Block).text.length),
  )
  return run.map((at) => pairs[at] as [number, number])
}

/**
 * Equal blocks wherever they stand between two containers, so that what keeps its order is found among all of them; those that do not
 * are let go again, since a block found twice or with few words is no evidence of a move.
 */
function pairEqualKids(left: readonly Block[], right: readonly Block[]): void {
  const isFree = (block: Block) => block.partner === undefined
  const free = left.filter(isFree)
  pairEqual({ old: free, fresh: right.filter(isFree) })
  const kept = new Set(pairsInOrder(left, right).map(([at]) => left[at]))
  for (const block of free) if (block.partner !== undefined && !kept.has(block)) part(block)
}

function alignGap({ old, fresh }: Gap, pages: Pages): void {
  pairEqual({ old, fresh })
  for (const gap of gapsBetween(old, fresh)) pairAlike(gap, pages)
  for (const gap of gapsBetween(old, fresh)) pairParts(gap)
}

/** Equal blocks: from both ends inwards, then each next one of its kind with the next on the other side. */
function pairEqual({ old, fresh }: Gap): void {
  let start = 0
  let [oldEnd, freshEnd] = [old.length, fresh.length]
  const isEqual = (a: Block | undefined, b: Block | undefined) => a !== undefined && b !== undefined && a.hash === b.hash && isSameKind(a, b)
  while (start < oldEnd && start < freshEnd && isEqual(old[start], fresh[start])) {
    pair(old[start] as Block, fresh[start] as Block)
    start += 1
  }
  while (oldEnd > start && freshEnd > start && isEqual(old[oldEnd - 1], fresh[freshEnd - 1])) {
    oldEnd -= 1
    freshEnd -= 1
    pair(old[oldEnd] as Block, fresh[freshEnd] as Block)
  }
  const waiting = new Map<number, number[]>()
  for (let at = freshEnd - 1; at >= start; at -= 1) {
    const { hash } = fresh[at] as Block
    const places = waiting.get(hash)
    if (places === undefined) waiting.set(hash, [at])
    else places.push(at)
  }
  const pairs: [number, number][] = []
  for (let at = start; at < oldEnd; at += 1) {
    const place = waiting.get((old[at] as Block).hash)?.pop()
    if (place !== undefined) pairs.push([at, place])
  }
  const run = increasingRun(
    pairs.map(([, place]) => place),
    pairs.map(([at]) => (old[at] as Block).text.length),
  )
  for (const at of run) {
    const [a, b] = pairs[at] as [number, number]
    pair(old[a] as Block, fresh[b] as Block)
  }
}

/** Lists, boxes and the like, which are known by what they hold. */
const HOLDERS = new Set(['ul', 'ol', 'dl', 'table', 'blockquote', 'aside'])
/** Share of the smaller one’s words that two of them have in common when they are one. */
const HALF = 0.5

/**
 * Parts that belong to their place are the same part when only one of the kind stands on each side; and so are lists, tables and boxes
 * when they begin alike (with the same heading) or one has at least half of what the other holds.
 */
function pairParts({ old, fresh }: Gap): void {
  const [one, another] = old.filter(({ tag }) => HOLDERS.has(tag))
  const [other, yetAnother] = fresh.filter(({ tag }) => HOLDERS.has(tag))
  if (one !== undefined && other !== undefined && another === undefined && yetAnother === undefined && isSameHolder(one, other)) pairFree(one, other)
  for (const block of old) {
    if (!isFixed(block) || old.filter(({ tag }) => tag === block.tag).length > 1) continue
    const [other, another] = fresh.filter(({ tag }) => tag === block.tag)
    if (another === undefined) pairFree(block, other)
  }
}

function isSameHolder(old: Block, fresh: Block): boolean {
  const [first, other] = [firstOf(old), firstOf(fresh)]
  return (first !== undefined && first.hash === other?.hash) || containment(profileOf(old), profileOf(fresh)) >= HALF
}

const firstOf = ({ kids }: Block): Block | undefined => kids.find(({ isUi }) => !isUi)
