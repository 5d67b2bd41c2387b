import type { Nodes } from 'mdast'
import type { Block, Section } from '#engine'

/** Where a character of a block’s words is written. */
export interface WordOrigin {
  /** Which stretch of text, counted from 0: words of one stretch have the same marks and stand in the same link. */
  readonly leaf: number
  /** Offsets in the file. */
  readonly start: number
  readonly end: number
  /** Whether it stands in no link and no mark. */
  readonly isPlain: boolean
}

/** For each UTF-16 unit of a block’s words where it is written; nothing for what is not written there, such as words of a register. */
export type WordMap = readonly (WordOrigin | undefined)[]

interface Leaf {
  readonly text: string
  readonly places: readonly { readonly start: number; readonly end: number }[]
  readonly isPlain: boolean
  /** Whether words that are not written here may stand before it. */
  readonly afterGap: boolean
}

const HOLDERS = new Set([
  'paragraph',
  'heading',
  'listItem',
  'list',
  'table',
  'tableRow',
  'tableCell',
  'strong',
  'emphasis',
  'delete',
  'link',
  'mdxJsxTextElement',
])
const MARKS = new Set(['strong', 'emphasis', 'delete', 'link', 'mdxJsxTextElement'])

/**
 * Finds where the words of a block, as readers see them, are written in its file. Undefined where that cannot be told for certain:
 * the words are made elsewhere, or the same words could be written in two places.
 */
export function mapWords(section: Section, block: Block, words: string): WordMap | undefined {
  const { leaves, endsInGap } = readLeaves(section, block)
  if (leaves.length === 0) return undefined
  const origin: (WordOrigin | undefined)[] = Array.from({ length: words.length })
  let at = 0
  for (const [index, leaf] of leaves.entries()) {
    const isLast = index === leaves.length - 1 && !endsInGap
    const skipped = leaf.text.startsWith(' ') && (at === 0 || words[at - 1] === ' ') ? 1 : 0
    const text = isLast ? leaf.text.slice(skipped).trimEnd() : leaf.text.slice(skipped)
    const found = findLeaf(words, text, { at, afterGap: leaf.afterGap, isLast })
    if (found === undefined) return undefined
    for (let unit = 0; unit < found.length; unit += 1) {
      const place = leaf.places[skipped + unit]
      if (place !== undefined) origin[found.from + unit] = { leaf: index, ...place, isPlain: leaf.isPlain }
    }
    at = found.from + found.length
  }
  return endsInGap || at === words.length ? origin : undefined
}

/** Where the text of a leaf stands in the words; undefined where it stands nowhere, or could stand in two places. */
function findLeaf(
  words: string,
  text: string,
  { at, afterGap, isLast }: { readonly at: number; readonly afterGap: boolean; readonly isLast: boolean },
): { from: number; length: number } | undefined {
  if (!afterGap) {
    for (const from of words[at] === ' ' && !text.startsWith(' ') ? [at + 1] : [at]) {
      if (words.startsWith(text, from)) return { from, length: text.length }
      // A space at the end of one cell or item is not printed.
      if (words.startsWith(text.trimEnd(), from) && from + text.trimEnd().length <= words.length) return { from, length: text.trimEnd().length }
    }
    return undefined
  }
  if (isLast) {
    const from = words.length - text.length
    return text !== '' && from >= at && words.endsWith(text) ? { from, length: text.length } : undefined
  }
  const from = words.indexOf(text, at)
  return text.trim() === '' || from === -1 || words.indexOf(text, from + 1) !== -1 ? undefined : { from, length: text.length }
}

function readLeaves({ blocks, bodyStart, document: { text: source } }: Section, block: Block): { leaves: Leaf[]; endsInGap: boolean } {
  const others = new Set<Nodes>(blocks.flatMap(({ id, node }) => (id === undefined || node === block.node ? [] : [node])))
  const leaves: Leaf[] = []
  let gap = false
  const visit = (node: Nodes, isPlain: boolean) => {
    if (others.has(node) && node !== block.node) return
    if (node.type === 'text') {
      const read = readText(node.value, source, bodyStart + (node.position?.start.offset ?? 0), bodyStart + (node.position?.end.offset ?? 0))
      if (read === undefined) gap = true
      else if (read.text !== '') {
        leaves.push({ ...read, isPlain, afterGap: gap })
        gap = false
      }
      return
    }
    if (!HOLDERS.has(node.type) || !('children' in node) || (node.type === 'mdxJsxTextElement' && node.children.length === 0)) {
      if (node.type !== 'break') gap = true
      return
    }
    for (const child of node.children) visit(child as Nodes, isPlain && !MARKS.has(node.type))
  }
  visit(block.node, true)
  return { leaves, endsInGap: gap }
}

/**
 * The text of a node with its white space settled and the place of each of its units in the file: as it stands there, after a
 * backslash, or after the white space at the beginning of a line. Undefined where it is written in any other way.
 */
function readText(value: string, source: string, start: number, end: number): Pick<Leaf, 'text' | 'places'> | undefined {
  if (value.normalize('NFC') !== value) return undefined
  let text = ''
  const places: { start: number; end: number }[] = []
  let at = start
  for (let unit = 0; unit < value.length; unit += 1) {
    const character = value[unit] as string
    if (character === '\n') while (at < end && (source[at] === ' ' || source[at] === '\t')) at += 1
    const isEscaped = source[at] === '\\' && source[at + 1] === character && character !== '\\'
    const isBackslash = character === '\\' && source[at] === '\\' && source[at + 1] === '\\'
    const from = at
    if (isEscaped || isBackslash) at += 2
    else if (source[at] === character) at += 1
    else return undefined
    if (character === '\n') while (at < end && (source[at] === ' ' || source[at] === '\t')) at += 1
    if (at > end) return undefined
    const last = places.at(-1)
    if (/\s/u.test(character)) {
      if (text.endsWith(' ') && last !== undefined) last.end = at
      else {
        text += ' '
        places.push({ start: from, end: at })
      }
    } else {
      text += character
      places.push({ start: from, end: at })
    }
  }
  return { text, places }
}
