import type { Element, ElementContent, Properties, Root } from 'hast'
import { propertyOf } from './html-attributes.ts'

/** The new page from a redline alone. */
export const acceptRedline = (tree: Root): Root => ({
  type: 'root',
  children: joinText(tree.children.flatMap((node) => readNode(node as ElementContent, 'new'))),
})

/** The old page from a redline alone. */
export const rejectRedline = (tree: Root): Root => ({
  type: 'root',
  children: joinText(tree.children.flatMap((node) => readNode(node as ElementContent, 'old'))),
})

type Side = 'old' | 'new'

const ABSENT = { old: 'ins', new: 'del' } as const

function readNode(node: ElementContent, side: Side): ElementContent[] {
  if (node.type !== 'element') return [node]
  const { properties, tagName } = node
  const mark = tagName === 'ins' || tagName === 'del' ? tagName : properties['dataDiff']
  if (properties['dataDiffUi'] !== undefined || mark === ABSENT[side]) return []
  const children = joinText(node.children.flatMap((child) => readNode(child, side)))
  if (tagName === 'ins' || tagName === 'del') return children
  // Formatting that came or went stands in one page only; what is in it stands in both.
  const format = properties['dataDiffMark']
  if (format === ABSENT[side]) return children
  return [side === 'new' ? { ...node, properties: withoutMarks(properties), children } : oldElement(node, children)]
}

function oldElement({ tagName, properties, ...node }: Element, children: ElementContent[]): Element {
  const values = JSON.parse(String(properties['dataDiffOld'] ?? '{}')) as Record<string, string | null>
  const id = properties['dataDiffId']
  const kept: Properties = withoutMarks(properties)
  if (typeof id === 'string') kept.id = id
  for (const [name, value] of Object.entries(values)) {
    const [property, set] = propertyOf(name, value ?? '')
    kept[property] = value === null ? undefined : set
  }
  return {
    ...node,
    tagName: String(properties['dataDiffOldTag'] ?? tagName),
    properties: Object.fromEntries(Object.entries(kept).filter(([, value]) => value !== undefined)),
    children,
  }
}

const withoutMarks = (properties: Properties): Properties => Object.fromEntries(Object.entries(properties).filter(([name]) => !name.startsWith('dataDiff')))

function joinText(nodes: readonly ElementContent[]): ElementContent[] {
  const joined: ElementContent[] = []
  for (const node of nodes) {
    const last = joined.at(-1)
    if (node.type === 'text' && last?.type === 'text') joined[joined.length - 1] = { type: 'text', value: last.value + node.value }
    else joined.push(node)
  }
  return joined
}
