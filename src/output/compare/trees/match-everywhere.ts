import { type Block, isFixed, isSameKind } from './block.ts'
import { allBlocks, everyBlock, pair } from './matches.ts'
import type { Pages } from './pages.ts'
import { likeness, neighbours, profileOf } from './word-profile.ts'

/** Fewest signs that a block must have to be known again at another place by its words alone; and it has three words, or writes no spaces. */
const MOVED_SIGNS = 12
const isTelling = (text: string): boolean => text.length >= MOVED_SIGNS && /\S\s+\S+\s+\S|[^ -~]{6}/.test(text)
/** An edited block is known at another place only with more to go by. */
const EDITED_WORDS = 6
const EDITED_LIKENESS = 0.6
/** Share of its words that must begin a phrase found nowhere else: of rows that repeat each other none is known at another place. */
const RARE_SHARE = 0.3
/** No other block that shares rare words may come near in likeness; so many are looked at. */
const CLEARLY_LESS = 0.8
const MOST_RIVALS = 8

/** Pairs blocks wherever they stand: by permanent id, then those found once in each page word for word, then by words found nowhere else. */
export function matchEverywhere(pages: Pages): void {
  const [old, fresh] = [allBlocks(pages.old), allBlocks(pages.fresh)]
  matchById(old, fresh)
  matchByHash(pages, old, fresh)
  matchByRareWords(old, fresh)
}

function matchById(old: readonly Block[], fresh: readonly Block[]): void {
  const byId = new Map(fresh.flatMap((block) => (block.id === undefined ? [] : [[block.id, block] as const])))
  for (const block of old) {
    const other = block.id === undefined ? undefined : byId.get(block.id)
    if (other !== undefined && isSameKind(block, other)) pair(block, other)
  }
}

function matchByHash(pages: Pages, old: readonly Block[], fresh: readonly Block[]): void {
  const isOpen = (block: Block) => block.partner === undefined && !isFixed(block)
  if (!old.some(isOpen) || !fresh.some(isOpen)) return
  const [counts, others] = [countHashes(pages.old), countHashes(pages.fresh)]
  const byHash = new Map(fresh.filter((block) => isOpen(block) && others[block.hash] === 1).map((block) => [block.hash, block]))
  const done = new Set<Block>()
  for (const block of old) {
    if (block.parent !== undefined && done.has(block.parent)) {
      done.add(block)
      continue
    }
    if (!isOpen(block) || counts[block.hash] !== 1) continue
    const other = byHash.get(block.hash)
    if (other === undefined || other.partner !== undefined || !isSameKind(block, other) || !isTelling(block.text)) continue
    pair(block, other)
    done.add(block)
  }
}

/** How often each number of equal blocks stands in a page. */
function countHashes(root: Block): number[] {
  const counts: number[] = []
  for (const { hash } of everyBlock(root)) counts[hash] = (counts[hash] ?? 0) + 1
  return counts
}

/** A pair of neighbouring words that only one old and one new block have is a vote that they are one block. */
function matchByRareWords(old: readonly Block[], fresh: readonly Block[]): void {
  const open = (blocks: readonly Block[]) => blocks.filter((block) => isUnit(block) && block.partner === undefined && profileOf(block).words.length > 2)
  const [left, right] = [open(old), open(fresh)]
  if (left.length === 0 || right.length === 0) return
  const [owners, others] = [phraseOwners(left), phraseOwners(right)]
  const votes = left.map(() => new Map<number, number>())
  for (const [phrase, index] of owners) {
    const other = others.get(phrase)
    if (index < 0 || other === undefined || other < 0) continue
    const row = votes[index] as Map<number, number>
    row.set(other, (row.get(other) ?? 0) + 1)
  }
  const ranked = votes
    .flatMap((row, index) => [...row].map(([other, count]) => ({ index, other, count })))
    .sort((a, b) => b.count - a.count || a.index - b.index || a.other - b.other)
  for (const { index, other, count } of ranked) {
    const [block, partner] = [left[index] as Block, right[other] as Block]
    if (block.partner !== undefined || partner.partner !== undefined || !isSameKind(block, partner)) continue
    if (block.id !== undefined && partner.id !== undefined) continue
    if (Math.min(profileOf(block).words.length, profileOf(partner).words.length) < EDITED_WORDS) continue
    if (count < RARE_SHARE * profileOf(block).words.length) continue
    const alike = likeness(profileOf(block), profileOf(partner))
    if (alike < EDITED_LIKENESS) continue
    const rivals = [...(votes[index] as Map<number, number>).keys()].slice(0, MOST_RIVALS).filter((rival) => rival !== other)
    const isClear = rivals.every((rival) => likeness(profileOf(block), profileOf(right[rival] as Block)) < CLEARLY_LESS * alike)
    if (isClear) pair(block, partner)
  }
}

const isUnit = (block: Block): boolean => block.tag === 'li' || block.tag === 'tr' || (block.content !== undefined && !isFixed(block) && !isInRow(block))

function isInRow({ parent }: Block): boolean {
  for (let block = parent; block !== undefined; block = block.parent) if (block.tag === 'tr') return true
  return false
}

/** Which block has a pair of neighbouring words; -1 where more than one has. */
function phraseOwners(blocks: readonly Block[]): Map<number, number> {
  const owners = new Map<number, number>()
  for (const [index, block] of blocks.entries()) {
    const { words } = profileOf(block)
    for (let at = 1; at < words.length; at += 1) {
      const phrase = neighbours(words, at)
      const owner = owners.get(phrase)
      if (owner !== index) owners.set(phrase, owner === undefined ? index : -1)
    }
  }
  return owners
}
