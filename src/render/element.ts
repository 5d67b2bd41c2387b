import type { Element, ElementContent, Properties } from 'hast'
import { addressOf } from '../model/address.ts'
import { type Cell, isList, type Piece, piecesOf, type Words } from './words.ts'

type Child = ElementContent | string

/** An HTML element as a tree node; strings become text, never markup. */
export function element(tagName: string, properties: Properties, ...children: readonly Child[]): Element {
  return { type: 'element', tagName, properties, children: children.map((child) => (typeof child === 'string' ? textNode(child) : child)) }
}

export const textNode = (value: string): ElementContent => ({ type: 'text', value })

/** A line of words as HTML, its links made for the edition that stands at `base`. */
export const wordsToHast = (words: Words, base: string): ElementContent[] => piecesOf(words).map((piece) => pieceToHast(piece, base))

/** A cell as HTML: text, or a plain list of lines. */
export function cellToHast(cell: Cell, base: string): ElementContent[] {
  if (!isList(cell)) return wordsToHast(cell, base)
  if (cell.list.length === 0) return []
  return [element('ul', { className: ['lines'] }, ...cell.list.map((line) => element('li', {}, ...wordsToHast(line, base))))]
}

function pieceToHast(piece: Piece, base: string): ElementContent {
  if (typeof piece === 'string') return textNode(piece)
  if ('strong' in piece) return element('strong', {}, piece.strong)
  return element('a', { href: addressOf(piece.to, base) }, piece.text)
}

/** The same content with links taken out and their words kept: a link never stands inside a link. */
export function withoutLinks(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node) => {
    if (node.type !== 'element') return [node]
    const children = withoutLinks(node.children)
    return node.tagName === 'a' ? children : [{ ...node, children }]
  })
}
