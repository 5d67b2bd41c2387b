import type { Element, ElementContent, Root } from 'hast'
import { type ChangePlace, describePlace } from './describe-place.ts'
import { hasClass, hasMark, isElement, isMark, isUi, textElements } from './marks.ts'

/** Blocks that are looked at whole, however many marks are in them. */
const WHOLE = new Set(['p', 'li', 'tr', 'dt', 'dd', 'h2', 'h3', 'h4', 'h5', 'h6', 'caption', 'pre', 'figure', 'figcaption', 'img'])
const LISTS = new Set(['ul', 'ol'])

/**
 * Finds the places of a redline where a reader stops, and marks them in the tree: `data-change` on each, an id where it has none, and
 * `data-change-rename` where only a declared rename was made. What is gone gets the id `was-` and its old id, so that it too can be
 * linked to. The tree given is not changed.
 */
export function numberChanges(tree: Root): { readonly tree: Root; readonly places: readonly ChangePlace[] } {
  const places: ChangePlace[] = []
  const taken = new Set([...textElements(tree.children as ElementContent[])].flatMap(({ properties: { id } }) => (typeof id === 'string' ? [id] : [])))

  const stop = (node: Element, children: ElementContent[]): Element => {
    const id = typeof node.properties.id === 'string' ? node.properties.id : `change-${places.length + 1}`
    const place = describePlace(id, node)
    places.push(place)
    return { ...node, children, properties: { ...node.properties, id, dataChange: '', ...(place.isRename ? { dataChangeRename: '' } : {}) } }
  }
  const visit = (node: ElementContent): ElementContent => {
    if (!isElement(node) || isUi(node) || !hasMark(node)) return node
    const named = nameGone(node, taken)
    if (isMark(named) && !LISTS.has(named.tagName))
      return stop(
        named,
        named.children.map((child) => nameAll(child, taken)),
      )
    if (isWhole(named)) return stopWhole(named)
    if (isMark(named)) return { ...stop(named, []), children: named.children.map(visit) }
    return { ...named, children: named.children.map(visit) }
  }
  // Lists in an item are read item by item; the item itself is a place only if its own words changed.
  const stopWhole = (node: Element): Element => {
    const isOwn = node.children.some((child) => hasMark(child) && !(isElement(child) && LISTS.has(child.tagName)))
    if (!isOwn) return { ...node, children: node.children.map(visit) }
    const stopped = stop(node, [])
    return { ...stopped, children: node.children.map((child) => (isElement(child) && LISTS.has(child.tagName) ? visit(child) : nameAll(child, taken))) }
  }
  const children = (tree.children as ElementContent[]).map(visit).map((node) => pointNumbers(node, taken))
  return { tree: { ...tree, children }, places }
}

/** The number of a block that is gone leads to where it was. */
function pointNumbers(node: ElementContent, taken: ReadonlySet<string>): ElementContent {
  if (!isElement(node)) return node
  const { href, ...properties } = node.properties
  const id = String(href ?? '').slice(1)
  if (!hasClass(node, 'block__number') || href === undefined || taken.has(id))
    return { ...node, children: node.children.map((child) => pointNumbers(child, taken)) }
  return taken.has(`was-${id}`) ? { ...node, properties: { ...properties, href: `#was-${id}` } } : { ...node, tagName: 'span', properties }
}

const isWhole = (node: Element): boolean => WHOLE.has(node.tagName) || hasClass(node, 'duty') || hasClass(node, 'requirement')

/** Gives what is gone an id, unless something has it already. */
function nameGone(node: Element, taken: Set<string>): Element {
  const old = node.properties['dataDiffId']
  const id = `was-${String(old)}`
  if (typeof old !== 'string' || node.properties.id !== undefined || taken.has(id)) return node
  taken.add(id)
  const { dataDiffId: _, ...properties } = node.properties
  return { ...node, properties: { id, ...properties } }
}

const nameAll = (node: ElementContent, taken: Set<string>): ElementContent => {
  if (!isElement(node) || isUi(node)) return node
  const named = nameGone(node, taken)
  return { ...named, children: named.children.map((child) => nameAll(child, taken)) }
}
