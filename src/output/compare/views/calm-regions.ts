import type { ElementContent, Root } from 'hast'
import { isElement } from './marks.ts'

/**
 * Regions with a name, such as a table that scrolls, as groups: a comparison shows a region more than once, and landmarks of one name
 * do not tell a reader which is which. The tree given is not changed.
 */
export const calmRegions = (tree: Root): Root => ({ ...tree, children: (tree.children as ElementContent[]).map(calm) })

function calm(node: ElementContent): ElementContent {
  if (!isElement(node)) return node
  const children = node.children.map(calm)
  if (node.tagName !== 'section' || node.properties.ariaLabel === undefined) return { ...node, children }
  return { ...node, tagName: 'div', properties: { ...node.properties, role: 'group' }, children }
}
