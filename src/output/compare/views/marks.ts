import type { Element, ElementContent, RootContent } from 'hast'

/** Whether an element belongs to neither text: spoken words, links between the ends of a move, display numbers. */
export const isUi = (node: Element): boolean => node.properties['dataDiffUi'] !== undefined

/** Whether an element itself is new, gone, or changed in more than its words. */
export const isMark = ({ tagName, properties }: Element): boolean => tagName === 'ins' || tagName === 'del' || typeof properties['dataDiff'] === 'string'

/** Whether anything in a part of a redline is marked, itself included. */
export const hasMark = (node: RootContent): boolean => node.type === 'element' && !isUi(node) && (isMark(node) || node.children.some(hasMark))

export const hasClass = ({ properties: { className } }: Element, name: string): boolean => Array.isArray(className) && className.includes(name)

export const isElement = (node: RootContent): node is Element => node.type === 'element'

/** All elements in document order, those that belong to neither text left out with what is in them. */
export function* textElements(nodes: readonly ElementContent[]): Generator<Element> {
  for (const node of nodes) {
    if (node.type !== 'element' || isUi(node)) continue
    yield node
    yield* textElements(node.children)
  }
}

/** The words of a part of a redline as one side has them, white space as one space. */
export function wordsOf(nodes: readonly ElementContent[], side: 'old' | 'new'): string {
  const absent = side === 'old' ? 'ins' : 'del'
  const read = (node: ElementContent): string => {
    if (node.type === 'text') return node.value
    if (node.type !== 'element' || isUi(node) || node.tagName === absent || node.properties['dataDiff'] === absent) return ''
    const words = node.children.map(read).join('')
    return BLOCKS.has(node.tagName) ? ` ${words} ` : words
  }
  return nodes.map(read).join('').replace(/\s+/g, ' ').trim()
}

const BLOCKS = new Set([
  'p',
  'li',
  'tr',
  'td',
  'th',
  'div',
  'dt',
  'dd',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'aside',
  'section',
  'caption',
  'table',
  'blockquote',
  'pre',
])
