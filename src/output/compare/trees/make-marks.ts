import type { Element, ElementContent, Properties } from 'hast'
import { isUi } from './ui-element.ts'

export const textNode = (value: string): ElementContent => ({ type: 'text', value })

export const makeElement = (tagName: string, properties: Properties, children: readonly ElementContent[]): Element => ({
  type: 'element',
  tagName,
  properties,
  children: [...children],
})

/** Words that only say what the comparison found. */
export const spoken = (words: string): Element => makeElement('span', { dataDiffUi: '', className: ['govuk-visually-hidden'] }, [textNode(words)])

/** `ins` or `del` around words or blocks, its start and end said. */
export function insOrDel(tagName: 'ins' | 'del', children: readonly ElementContent[], properties: Properties = {}): Element {
  const what = tagName === 'ins' ? 'insertion' : 'deletion'
  return makeElement(tagName, properties, [spoken(`start of ${what} `), ...children, spoken(` end of ${what}`)])
}

/** A copy of what stands in one page, for the redline: display numbers set apart and, on the old side, no id. */
export function copyNodes(nodes: readonly ElementContent[], side: 'old' | 'new'): ElementContent[] {
  const copies: ElementContent[] = []
  for (const node of nodes) {
    if (node.type === 'text') copies.push({ type: 'text', value: node.value })
    else if (node.type === 'element') copies.push(copyShell(node, side, copyNodes(node.children, side)))
  }
  return copies
}

/** An element with other content, its attributes as in `copyNodes`. */
export function copyShell(element: Element, side: 'old' | 'new', children: ElementContent[]): Element {
  const { tagName, properties } = element
  if (!hasProperties(properties)) return { type: 'element', tagName, properties: {}, children }
  const { id, ...rest } = properties
  const mark = isUi(element) ? { dataDiffUi: '' } : {}
  const name = id === undefined ? {} : side === 'new' ? { id } : isUi(element) ? {} : { dataDiffId: id }
  return { type: 'element', tagName, properties: { ...name, ...rest, ...mark }, children }
}

function hasProperties(properties: Properties): boolean {
  for (const _ in properties) return true
  return false
}
