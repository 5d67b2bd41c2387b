import { type Random, seededRandom } from '../../../../seeded-random.ts'
import { printWords } from '../print-page.ts'
import { parsePage } from '../take-side.ts'
import { BLOCK_SCRIPTS } from './block-scripts.ts'
import { joinBlocks, splitBlocks } from './blocks.ts'
import { FORM_SCRIPTS } from './form-scripts.ts'
import { LIST_SCRIPTS } from './list-scripts.ts'
import type { Blocks, Edited, Pair, Script } from './pair.ts'
import { renderPage } from './render-page.ts'
import { TABLE_SCRIPTS } from './table-scripts.ts'
import { WORD_SCRIPTS } from './word-scripts.ts'

const SCRIPTS: Readonly<Record<string, Script>> = {
  ...WORD_SCRIPTS,
  ...BLOCK_SCRIPTS,
  ...LIST_SCRIPTS,
  ...TABLE_SCRIPTS,
  ...FORM_SCRIPTS,
  'many edits': manyEdits,
}

export const SCRIPT_KINDS = Object.keys(SCRIPTS)

/** Edits that `many edits` takes from: each leaves the others something to work on. */
const MANY = [
  'word replaced',
  'sentence added',
  'sentence removed',
  'paragraph added',
  'list item edited',
  'split',
  'table cell edited',
  'phrase replaced',
  'words deleted',
]

/**
 * Pairs of texts with a known way from one to the other, made from `texts` (Markdown) by scripts: all kinds in turn, until there are
 * `count`. The same texts and seed give the same pairs.
 */
export function makePairs(texts: readonly string[], count: number, seed = 1): Pair[] {
  const documents = texts.map(splitBlocks).filter((blocks) => blocks.length >= 8)
  return Array.from({ length: count }, (_, index) => {
    const kind = SCRIPT_KINDS[index % SCRIPT_KINDS.length] as string
    return makePair(documents, { kind, number: index, random: seededRandom(seed * 100_003 + index) })
  })
}

function makePair(documents: readonly Blocks[], { kind, number, random }: { kind: string; number: number; random: Random }): Pair {
  const script = SCRIPTS[kind] as Script
  const start = random.below(documents.length)
  for (let step = 0; step < documents.length; step += 1) {
    const blocks = documents[(start + step) % documents.length] as Blocks
    const edited = script(blocks, random)
    if (edited === undefined) continue
    const name = `${number + 1} ${kind}`
    return { name, kind, old: joinBlocks(edited.old ?? blocks), fresh: joinBlocks(edited.fresh), moved: knownMoves(edited) }
  }
  throw new Error(`No text has anything to do \`${kind}\` on.`)
}

function knownMoves({ moved = [] }: Edited): Pair['moved'] {
  if (moved === 'open') return undefined
  const words = (markdown: string) => printWords(parsePage(renderPage(markdown)))
  return moved.map(({ old, fresh }) => ({ old: words(old), fresh: words(fresh) }))
}

function manyEdits(blocks: Blocks, random: Random): Edited {
  let fresh = blocks
  for (const kind of MANY) fresh = (random.chance(0.7) ? SCRIPTS[kind]?.(fresh, random)?.fresh : undefined) ?? fresh
  return { fresh, moved: [] }
}
