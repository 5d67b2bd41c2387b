import type { Block, Section } from '#engine'
import { diffWords } from './diff-words.ts'
import { escapeMarkdown } from './escape-markdown.ts'
import { mapWords, type WordMap } from './map-words.ts'
import type { TextEdit } from './text-edits.ts'

/** Words of a block, by UTF-16 units of its words, and those that take their place. */
export interface NewWords {
  readonly words: string
  readonly start: number
  readonly end: number
  readonly proposed: string
}

/** The edits of a file that give a block new words, or why they cannot be made for certain. */
export type BlockEdits = { readonly edits: readonly TextEdit[] } | { readonly refused: string }

/**
 * The edits by which some words of a block become others. Only characters that differ are touched, so links, bold words and the
 * block’s id stay where they are. Refused where a change runs across such a mark, or where the words are not written in the block.
 */
export function editBlock(section: Section, block: Block, { words, start, end, proposed }: NewWords): BlockEdits {
  if (block.kind === 'generated') return { refused: 'This is made from a register. Change it there.' }
  if (block.kind === 'code') return { refused: 'This is set as code, word for word. Change it by hand.' }
  const map = mapWords(section, block, words)
  if (map === undefined) return { refused: 'Some of these words are made from registers or duties, so it is not certain where they are written.' }
  const edits: TextEdit[] = []
  for (const { same, from, to, fresh } of diffWords(words.slice(start, end), proposed)) {
    if (same) continue
    const place = start + from === start + to ? insertionPlace(map, start + from) : stretch(map, start + from, start + to)
    if (typeof place === 'string') return { refused: place }
    const first = map.find((origin) => origin !== undefined)
    edits.push({ ...place, text: escapeMarkdown(fresh, { isStart: place.start === first?.start }) })
  }
  return { edits }
}

const ACROSS = 'The change runs across a link, bold words or the edge of a cell, so it is not certain which words should keep the link or the bold.'

function stretch(map: WordMap, from: number, to: number): { start: number; end: number } | string {
  const units = map.slice(from, to)
  const [first, last] = [units[0], units.at(-1)]
  if (first === undefined || last === undefined || units.some((unit) => unit?.leaf !== first.leaf))
    return units.includes(undefined) ? 'Some of the words to be changed are made from registers or duties, and are not written in this paragraph.' : ACROSS
  return { start: first.start, end: last.end }
}

/** New words between two marks stand outside both, where there is an outside. */
function insertionPlace(map: WordMap, at: number): { start: number; end: number } | string {
  const [left, right] = [map[at - 1], map[at]]
  if (right !== undefined && (left?.leaf === right.leaf || (left === undefined && at === 0) || (right.isPlain && left?.isPlain !== true)))
    return { start: right.start, end: right.start }
  if (left !== undefined && (left.isPlain || (right === undefined && at === map.length))) return { start: left.end, end: left.end }
  return ACROSS
}
