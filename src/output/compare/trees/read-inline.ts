import type { Element, ElementContent } from 'hast'
import type { Token } from '../words/token.ts'
import { tokenise } from '../words/tokenise.ts'
import { type Block, isAtomTag } from './block.ts'
import { attributesOf, printAttributes } from './html-attributes.ts'
import { isUi } from './ui-element.ts'

/** What stands in a line: a token by its index, a thing that is compared whole, an element around other nodes, or what is of no text. */
export type InlineNode =
  | { readonly kind: 'token'; readonly at: number }
  | { readonly kind: 'atom'; readonly at: number; readonly element: Element }
  | { readonly kind: 'mark'; readonly element: Element; readonly nodes: readonly InlineNode[] }
  | { readonly kind: 'ui'; readonly nodes: readonly ElementContent[] }

export interface Line {
  readonly tokens: readonly Token[]
  readonly nodes: readonly InlineNode[]
}

type Draft =
  | { readonly kind: 'text'; readonly from: number; readonly to: number }
  | { readonly kind: 'atom'; readonly element: Element; readonly from: number; readonly to: number }
  | { readonly kind: 'mark'; readonly element: Element; readonly nodes: readonly Draft[] }
  | { readonly kind: 'ui'; readonly nodes: readonly ElementContent[] }

/** Stands in the text for a thing that is not text. */
const OBJECT = '\uFFFC'
/** White space that is not one space. */
const LOOSE = /[\t\r\n\f]| {2}/

/** Reads the words of a leaf as tokens with the elements around them. White space is collapsed as a browser does, but for `pre`. */
export function readLine(block: Block): Line {
  const isPreserved = block.tag === 'pre'
  let text = ''
  let isAfterSpace = true
  /** What is of no text, when no words came since: a space that is not read after it is still shown. */
  let before: ElementContent[] | undefined
  const addText = (value: string): Draft => {
    const from = text.length
    const collapsed = isPreserved || !LOOSE.test(value) ? value : value.replace(/[ \t\r\n\f]+/g, ' ')
    const isDropped = !isPreserved && isAfterSpace && collapsed.startsWith(' ')
    const added = isDropped ? collapsed.slice(1) : collapsed
    text += added
    if (isDropped) before?.push({ type: 'text', value: ' ' })
    if (added !== '') isAfterSpace = added.endsWith(' ')
    if (value !== '') before = undefined
    return { kind: 'text', from, to: text.length }
  }
  const draft = (node: ElementContent): Draft[] => {
    if (node.type === 'text') return [addText(node.value)]
    if (node.type !== 'element') return []
    if (isUi(node)) {
      before = [node]
      return [{ kind: 'ui', nodes: before }]
    }
    if (!isAtomTag(node.tagName)) return [{ kind: 'mark', element: node, nodes: node.children.flatMap(draft) }]
    text += OBJECT
    before = undefined
    isAfterSpace = node.tagName === 'br'
    return [{ kind: 'atom', element: node, from: text.length - 1, to: text.length }]
  }
  const drafts = (block.content ?? []).flatMap(draft)
  const end = !isPreserved && text.endsWith(' ') ? text.length - 1 : text.length
  return placeTokens(drafts, text, end, isPreserved)
}

function placeTokens(drafts: readonly Draft[], text: string, end: number, isPreserved: boolean): Line {
  const pieces = tokenise(text)
  const tokens: Token[] = []
  let next = 0
  let offset = 0
  /** Tokens up to an offset; one that reaches further is cut, since the elements around its parts differ. */
  const take = (to: number): InlineNode[] => {
    const nodes: InlineNode[] = []
    while (offset < Math.min(to, end)) {
      const piece = pieces[next] as Token
      if (offset === starts[next] && offset + piece.text.length <= Math.min(to, end) && !(isPreserved && piece.kind === 'space')) {
        nodes.push({ kind: 'token', at: tokens.length })
        tokens.push(piece)
        offset += piece.text.length
        next += 1
        continue
      }
      const start = offset - (starts[next] as number)
      const stop = Math.min(piece.text.length, Math.min(to, end) - (starts[next] as number))
      const part = piece.text.slice(start, stop)
      const isWhole = part.length === piece.text.length
      const isExact = isPreserved && piece.kind === 'space'
      const key = isExact || !isWhole ? (piece.kind === 'space' && !isExact ? ' ' : part) : piece.key
      nodes.push({ kind: 'token', at: tokens.length })
      tokens.push({ key, text: part, kind: isExact ? 'punctuation' : piece.kind })
      offset += part.length
      if (stop === piece.text.length) next += 1
    }
    return nodes
  }
  const starts: number[] = []
  let at = 0
  for (const piece of pieces) {
    starts.push(at)
    at += piece.text.length
  }
  const place = (node: Draft): InlineNode[] => {
    if (node.kind === 'ui') return [node]
    if (node.kind === 'text') return take(node.to)
    if (node.kind === 'mark') return [{ kind: 'mark', element: node.element, nodes: node.nodes.flatMap(place) }]
    take(node.from)
    if (node.to > end && !isPreserved && node.from >= end) return []
    while (next < pieces.length && (starts[next] as number) + (pieces[next] as Token).text.length <= node.to) next += 1
    offset = node.to
    tokens.push({ key: atomKey(node.element), text: '', kind: 'atom' })
    return [{ kind: 'atom', at: tokens.length - 1, element: node.element }]
  }
  return { tokens, nodes: drafts.flatMap(place) }
}

/** A picture is known by its address, so that a new description of it is a change and not another picture; other things by all they hold. */
function atomKey(element: Element): string {
  const attributes = attributesOf(element)
  if (element.tagName === 'img') return `${OBJECT}img ${attributes['src'] ?? ''}`
  return `${OBJECT}${element.tagName}${printAttributes(attributes)}${element.children.length === 0 ? '' : JSON.stringify(element.children, withoutPosition)}`
}

const withoutPosition = (name: string, value: unknown): unknown => (name === 'position' ? undefined : value)
