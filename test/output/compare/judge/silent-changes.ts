import type { Root } from 'hast'
import type { Convention, Side } from './convention.ts'
import { heaviestCommon } from './longest-common.ts'
import { readParts } from './read-parts.ts'
import { readWords, type Word } from './read-words.ts'
import { takeSide } from './take-side.ts'

/** A difference between a page and what the redline shows unmarked. */
export interface SilentChange {
  readonly side: Side
  readonly what: 'words' | 'formatting or link' | 'block' | 'list' | 'cell'
  /** The first word that it touches. */
  readonly at: string
  readonly shown: string
  readonly truth: string
}

/**
 * What a redline passes over in silence: words that it shows without a mark though one of the pages has them otherwise, with another
 * link, formatting, block, list or cell span, or not at all. A mark counts although it does not keep the old value. Neighbouring words
 * with the same trouble are one change.
 */
export function silentChanges(redline: Root, pages: Readonly<Record<Side, Root>>, convention: Convention): SilentChange[] {
  return (['old', 'new'] as const).flatMap((side) => {
    const shown = readWords(readParts(redline, convention), side)
    const resolved = readWords(readParts(takeSide(redline, side, convention)), side)
    const truth = readWords(readParts(pages[side]), side)
    return joinNeighbours(compareWords({ side, shown, resolved: resolved.length === shown.length ? resolved : shown, truth }))
  })
}

interface Compared {
  readonly side: Side
  readonly shown: readonly Word[]
  /** The same words with the old values put back, where the redline keeps them. */
  readonly resolved: readonly Word[]
  readonly truth: readonly Word[]
}

function compareWords({ side, shown, resolved, truth }: Compared): (SilentChange | undefined)[] {
  const partner = partners(shown, truth)
  const found = new Set(partner)
  const lost = truth.map((word, index): SilentChange | undefined =>
    found.has(index) ? undefined : { side, what: 'words', at: word.text, shown: '', truth: word.text },
  )
  const changed = shown.map((word, index): SilentChange | undefined => {
    if (word.isMarked) return undefined
    const real = truth[partner[index] ?? -1]
    if (real === undefined) return { side, what: 'words', at: word.text, shown: word.text, truth: '' }
    const read = resolved[index] ?? word
    const change = (what: SilentChange['what'], a: string, b: string): SilentChange => ({ side, what, at: word.text, shown: a, truth: b })
    if (read.formats !== real.formats && !word.isInlineModified) return change('formatting or link', read.formats, real.formats)
    if (word.isBlockModified) return undefined
    if (read.place.block !== real.place.block) return change('block', read.place.block, real.place.block)
    if (read.place.list !== real.place.list) return change('list', read.place.list, real.place.list)
    if (read.place.cell !== real.place.cell) return change('cell', read.place.cell, real.place.cell)
    return undefined
  })
  return [...changed, undefined, ...lost]
}

/** For each shown word the index of the real one, -1 where there is none. */
function partners(shown: readonly Word[], truth: readonly Word[]): number[] {
  const [a, b] = [shown.map(({ text }) => text), truth.map(({ text }) => text)]
  if (a.length === b.length && a.every((text, index) => text === b[index])) return a.map((_, index) => index)
  const found = new Array<number>(a.length).fill(-1)
  for (const [one, other] of heaviestCommon(a, b)?.pairs ?? []) found[one] = other
  return found
}

function joinNeighbours(changes: readonly (SilentChange | undefined)[]): SilentChange[] {
  return changes.filter((change, index): change is SilentChange => change !== undefined && changes[index - 1]?.what !== change.what)
}
