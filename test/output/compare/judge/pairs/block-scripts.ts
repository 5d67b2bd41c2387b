import type { Random } from '../../../../seeded-random.ts'
import { freshParagraph, indexesOf, isList, isProse, moveTo, replaceAt, sentencesOf } from './blocks.ts'
import type { Blocks, Script } from './pair.ts'
import { scatter } from './word-scripts.ts'

/** How far a block must go so that only its own move explains the new order. */
const FAR = 3

/** Edits of whole paragraphs and of their order. */
export const BLOCK_SCRIPTS: Readonly<Record<string, Script>> = {
  'paragraph added': (blocks, random) => ({ fresh: blocks.toSpliced(1 + random.below(blocks.length), 0, freshParagraph(random)) }),
  'paragraph removed': (blocks, random) => atProse(blocks, random, (at) => blocks.toSpliced(at, 1)),
  'paragraph rewritten': (blocks, random) => atProse(blocks, random, (at) => replaceAt(blocks, at, freshParagraph(random))),
  'paragraph moved': (blocks, random) => moveOne(blocks, random, isProse),
  'paragraph moved and edited': (blocks, random) => moveOne(blocks, random, isProse, (text) => scatter(text, random, 0.08)),
  'list moved': (blocks, random) => moveOne(blocks, random, isList),
  'two paragraphs moved': (blocks, random) => {
    const first = moveOne(blocks, random, isProse)
    const again = first && moveOne(first.fresh, random, (block) => isProse(block) && !first.moved.some(({ fresh }) => fresh === block))
    return again && { fresh: again.fresh, moved: hasOneOrder(blocks, again.fresh) ? [...first.moved, ...again.moved] : 'open' }
  },
  'heading and its text moved': (blocks) => {
    const headings = indexesOf(blocks, (block) => block.startsWith('## '))
    const [first, second, third] = headings
    if (first === undefined || second === undefined) return undefined
    const end = third ?? blocks.length
    const [a, b] = [blocks.slice(first, second), blocks.slice(second, end)]
    return { fresh: [...blocks.slice(0, first), ...b, ...a, ...blocks.slice(end)], moved: 'open' }
  },
  split: (blocks, random) => {
    const places = indexesOf(blocks, (block) => isProse(block) && sentencesOf(block).length >= 2)
    if (places.length === 0) return undefined
    const at = random.pick(places)
    const sentences = sentencesOf(blocks[at] as string)
    const cut = 1 + random.below(sentences.length - 1)
    return { fresh: replaceAt(blocks, at, sentences.slice(0, cut).join(' '), sentences.slice(cut).join(' ')) }
  },
  merge: (blocks, random) => {
    const places = indexesOf(blocks, isProse).filter((at) => isProse(blocks[at + 1] ?? ''))
    if (places.length === 0) return undefined
    const at = random.pick(places)
    return { fresh: blocks.toSpliced(at, 2, `${blocks[at]} ${blocks[at + 1]}`) }
  },
  reorder: (blocks, random) => {
    const keyed = blocks.slice(1).map((block) => ({ block, key: random.next() }))
    return { fresh: [blocks[0] as string, ...keyed.toSorted((a, b) => a.key - b.key).map(({ block }) => block)], moved: 'open' }
  },
  duplicates: (blocks, random) => {
    const places = indexesOf(blocks, isProse)
    if (places.length === 0) return undefined
    const block = blocks[random.pick(places)] as string
    return { old: [...blocks, block, block, block, block], fresh: [...blocks, block, block, block], moved: 'open' }
  },
  'duplicate added': (blocks, random) => atProse(blocks, random, (at) => blocks.toSpliced(at, 0, blocks[at] as string)),
}

function atProse(blocks: Blocks, random: Random, edit: (at: number) => Blocks) {
  const places = indexesOf(blocks, isProse)
  return places.length === 0 ? undefined : { fresh: edit(random.pick(places)) }
}

function moveOne(blocks: Blocks, random: Random, test: (block: string) => boolean, edit = (text: string) => text) {
  const places = indexesOf(blocks, (block) => test(block) && blocks.filter((other) => other === block).length === 1)
  const ways = places.flatMap((from) =>
    blocks.map((_, to) => ({ from, to })).filter(({ to }) => to > 0 && Math.abs(to - from) >= FAR && !joinsLists(moveTo(blocks, from, to))),
  )
  if (ways.length === 0) return undefined
  const { from, to } = random.pick(ways)
  const old = blocks[from] as string
  const fresh = edit(old)
  return { fresh: moveTo(replaceAt(blocks, from, fresh), from, to), moved: [{ old, fresh }] }
}

/** Two lists in a row would be one. */
const joinsLists = (blocks: Blocks): boolean => blocks.some((block, index) => isAnyList(block) && isAnyList(blocks[index + 1] ?? ''))

const isAnyList = (block: string): boolean => /^(?:[-*+]|\d+[.)]) /.test(block)

/** Whether only one choice of blocks explains a new order as moves of as few as possible: one longest increasing run, not more. */
function hasOneOrder(old: Blocks, fresh: Blocks): boolean {
  if (new Set(old).size < old.length) return false
  const runs: { length: number; ways: number }[] = []
  const order = fresh.map((block) => old.indexOf(block))
  for (const [index, place] of order.entries()) {
    const before = runs.filter((_, other) => (order[other] as number) < place)
    const length = Math.max(0, ...before.map((run) => run.length))
    const ways = before.filter((run) => run.length === length).reduce((sum, run) => sum + run.ways, 0)
    runs[index] = { length: length + 1, ways: length === 0 ? 1 : ways }
  }
  const longest = Math.max(...runs.map(({ length }) => length))
  return runs.filter(({ length }) => length === longest).reduce((sum, { ways }) => sum + ways, 0) === 1
}
