import type { ElementContent, Root, RootContent } from 'hast'

/** `ins` and `del` that a text had before any comparison, as what they look like. */
const RENAMED: Readonly<Record<string, string>> = { ins: 'u', del: 's' }

/** A page without marks of a comparison, so that those which are added can be told from what stood there. The same page where it has none. */
export function plainSource(root: Root): Root {
  return root.children.some(hasMarks) ? { ...root, children: root.children.map((node) => rename(node)) } : root
}

function hasMarks(node: RootContent): boolean {
  if (node.type !== 'element') return false
  if (node.tagName === 'ins' || node.tagName === 'del') return true
  for (const property in node.properties) if (isMark(property)) return true
  return node.children.some(hasMarks)
}

function rename<Node extends RootContent>(node: Node): Node {
  if (node.type !== 'element') return node
  const properties = Object.fromEntries(Object.entries(node.properties).filter(([name]) => !isMark(name)))
  return { ...node, tagName: RENAMED[node.tagName] ?? node.tagName, properties, children: node.children.map((child: ElementContent) => rename(child)) }
}

/** All but the mark of what belongs to no text, which a page may set itself. */
const isMark = (property: string): boolean => property.startsWith('dataDiff') && property !== 'dataDiffUi'
