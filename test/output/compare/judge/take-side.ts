import type { ElementContent, Root, RootContent } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { ABSENT, type Convention, type Side } from './convention.ts'
import { DOCUMENTED } from './documented-marks.ts'

export const parsePage = (html: string): Root => fromHtml(html, { fragment: true })

/** The new page as a redline alone gives it: deletions dropped, insertions unwrapped. */
export const accept = (html: string, convention: Convention = DOCUMENTED): Root => takeSide(parsePage(html), 'new', convention)

/** The old page as a redline alone gives it: insertions dropped, deletions unwrapped, old values put back. */
export const reject = (html: string, convention: Convention = DOCUMENTED): Root => takeSide(parsePage(html), 'old', convention)

/** One of the two texts that a redline holds. */
export function takeSide(root: Root, side: Side, convention: Convention): Root {
  const resolved = (nodes: readonly RootContent[]): ElementContent[] =>
    nodes.flatMap((node) => {
      if (node.type !== 'element') return node.type === 'text' ? [node] : []
      const mark = convention.markOf(node)
      if (mark === 'ui' || (mark !== undefined && mark === ABSENT[side])) return []
      const children = resolved(node.children)
      if (convention.dropsEmptied === true && children.every(isBlank) && !node.children.every(isBlank)) return []
      return convention.resolve({ ...node, children }, side)
    })
  return { type: 'root', children: resolved(root.children) }
}

const isBlank = (node: RootContent): boolean => node.type === 'text' && node.value.trim() === ''
