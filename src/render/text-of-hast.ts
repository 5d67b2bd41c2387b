import type { Element, ElementContent, Nodes, Root } from 'hast'

const BLOCKS = new Set([
  'p',
  'li',
  'ul',
  'ol',
  'div',
  'section',
  'aside',
  'blockquote',
  'pre',
  'figure',
  'figcaption',
  'table',
  'caption',
  'tr',
  'dl',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
])

/** The words of rendered content, a line for each block or row; display numbers of blocks, and who may read them, are left out. */
export function textOfHast(tree: Root | Element): string {
  let text = ''
  const visit = (node: Nodes) => {
    if (node.type === 'text') text += node.value
    if (node.type !== 'element' && node.type !== 'root') return
    if (node.type === 'element') {
      if (isNumber(node)) return
      if (node.tagName === 'br' || BLOCKS.has(node.tagName)) text += '\n'
      if (node.tagName === 'td' || node.tagName === 'th') text += ' '
      if (node.tagName === 'img' && typeof node.properties.alt === 'string') text += node.properties.alt
    }
    for (const child of node.children) visit(child)
    if (node.type === 'element') text += node.tagName === 'dt' ? ': ' : BLOCKS.has(node.tagName) ? '\n' : ''
  }
  visit(tree)
  return text
    .split('\n')
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

const isNumber = ({ properties }: Element): boolean =>
  Array.isArray(properties.className) && (properties.className.includes('block__number') || properties.className.includes('audience-tag'))

/** Whether content has anything to read in it. */
export const hasWords = (nodes: readonly ElementContent[]): boolean =>
  nodes.some((node) => (node.type === 'text' ? node.value.trim() !== '' : node.type === 'element' && hasWords(node.children)))
