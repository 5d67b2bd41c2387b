import type { Element, ElementContent, Properties } from 'hast'
import { type Block, canWrap } from './block.ts'
import { elementWords } from './describe-change.ts'
import { type Cut, leafOf } from './find-cuts.ts'
import type { Findings } from './findings.ts'
import { insOrDel, makeElement, spoken, textNode } from './make-marks.ts'
import { sayIn } from './say-in.ts'

/** One end of a move, split or merge: its own id, the address of the other end, and what the link says. */
export interface End {
  readonly kind: 'move' | 'split' | 'merge'
  readonly end: 'from' | 'to'
  readonly id: string
  readonly href: string
  readonly words: string
}

const WORDS = {
  move: { from: 'Moved: see its new place', to: 'Moved here: see its old place' },
  split: { from: 'Split off: see its new place', to: 'Split off from here' },
  merge: { from: 'Merged: see its new place', to: 'Merged in from here' },
} as const

/** The end that a block is of a move, split or merge; undefined for most. */
export function endOf(block: Block, end: End['end'], { moves, cuts, idPrefix }: Findings): End | undefined {
  const move = moves.get(block)
  if (move !== undefined) return makeEnd('move', end, `${idPrefix}move-${move}`)
  const leaf = leafOf(block)
  const cut = leaf === undefined ? undefined : cuts.get(leaf)
  const number = cut?.pieces.find((piece) => piece.leaf === leaf)?.number
  return cut === undefined || number === undefined ? undefined : endOfPiece(cut, number, { end, idPrefix })
}

export const endOfPiece = ({ kind }: Cut, number: number, { end, idPrefix }: { end: End['end']; idPrefix: string }): End =>
  makeEnd(kind === 'split' ? 'split' : 'merge', end, `${idPrefix}cut-${number}`)

const makeEnd = (kind: End['kind'], end: End['end'], name: string): End => ({
  kind,
  end,
  id: `${name}-${end}`,
  href: `#${name}-${end === 'from' ? 'to' : 'from'}`,
  words: WORDS[kind][end],
})

export const markProperties = ({ kind, end }: End): Properties => ({ [{ move: 'dataDiffMove', split: 'dataDiffSplit', merge: 'dataDiffMerge' }[kind]]: end })

/** The link from one end to the other. */
export const placeLink = ({ id, href, words }: End): Element =>
  makeElement('span', { dataDiffUi: '', className: ['diff-link'] }, [makeElement('a', { id, href }, [textNode(words)]), textNode(' ')])

/** Marks a block as gone or come: by an element around it, or where HTML has no place for one by an attribute on it. */
export function markBlock(
  nodes: readonly ElementContent[],
  { tag, parent, mark, place }: { tag: string; parent: Block; mark: 'ins' | 'del'; place: End | undefined },
): ElementContent[] {
  const properties = place === undefined ? {} : markProperties(place)
  if (canWrap(tag, parent.tag)) return [insOrDel(mark, place === undefined ? nodes : [placeLink(place), ...nodes], properties)]
  return nodes.map((node) => {
    if (node.type !== 'element' || node.properties['dataDiffUi'] !== undefined) return node
    const { dataDiffOld: _, dataDiffOldTag: __, ...kept } = node.properties
    const words = `${mark === 'ins' ? 'Added' : 'Removed'} ${elementWords(tag)}: `
    return sayIn({ ...node, properties: { ...kept, dataDiff: mark, ...properties } }, words, place === undefined ? spoken(words) : placeLink(place))
  })
}
