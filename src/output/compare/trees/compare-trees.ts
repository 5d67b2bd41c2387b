import type { Root, RootContent } from 'hast'
import { alignPages } from './align-kids.ts'
import type { Block } from './block.ts'
import { emitKids } from './emit-redline.ts'
import { findCuts } from './find-cuts.ts'
import { findMoves } from './find-moves.ts'
import type { Note } from './findings.ts'
import { type BlockChange, listChanges } from './list-changes.ts'
import { matchEverywhere } from './match-everywhere.ts'
import { pairEnds } from './matches.ts'
import { pairWrappers } from './pair-wrappers.ts'
import { plainSource } from './plain-source.ts'
import { numbering, readTree } from './read-tree.ts'

/** Two pages in one tree, and what became of each block. */
export interface Redline {
  /** The markup that README.md describes; `acceptRedline` and `rejectRedline` read either page from it. */
  readonly tree: Root
  readonly blocks: readonly BlockChange[]
  readonly isChanged: boolean
}

export interface RedlineSetting {
  /** Begins the ids of both ends of a move, so that they are alone on the page. */
  readonly idPrefix: string
}

/** Compares two pages. The same pages always give the same redline; time grows with their length. Neither page is changed. */
export function compareTrees(old: Root, fresh: Root, { idPrefix }: RedlineSetting): Redline {
  const numberOf = numbering()
  const [before, after] = [readTree(plainSource(old), numberOf), readTree(plainSource(fresh), numberOf)]
  const pages = { old: before, fresh: after }
  pairEnds(before, after)
  matchEverywhere(pages)
  pairWrappers(pages)
  alignPages(pages)
  const moves = findMoves(pages)
  const findings = { moves, cuts: findCuts(pages, moves), idPrefix, notes: new Map<Block, Note>() }
  const tree: Root = { type: 'root', children: emitKids(before, after, findings) }
  const blocks = listChanges(before, after, findings)
  return { tree, blocks, isChanged: blocks.some(({ kind }) => kind !== 'same') || tree.children.some(isMarked) }
}

/** Whether a mark is in a redline. */
const isMarked = (node: RootContent): boolean =>
  node.type === 'element' && (node.tagName === 'ins' || node.tagName === 'del' || node.properties['dataDiff'] !== undefined || node.children.some(isMarked))
