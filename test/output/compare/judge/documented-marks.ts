import type { Element, ElementContent, Properties } from 'hast'
import { fromHtml } from 'hast-util-from-html'
import { attributeText, type Convention, type Mark, type Side } from './convention.ts'

/** The marks of our own redlines, read by the rules that src/output/compare/trees/README.md gives to any reader. */
export const DOCUMENTED: Convention = { markOf, resolve }

function markOf(element: Element): Mark {
  if (attributeText(element, 'dataDiffUi') !== undefined) return 'ui'
  if (element.tagName === 'ins' || element.tagName === 'del') return element.tagName
  const mark = attributeText(element, 'dataDiff')
  return mark === 'ins' || mark === 'del' || mark === 'mod' ? mark : undefined
}

function resolve(element: Element, side: Side): ElementContent[] {
  if (element.tagName === 'ins' || element.tagName === 'del') return element.children
  // Only the element itself came or went, not what is in it.
  const own = attributeText(element, 'dataDiffMark')
  if (own === (side === 'old' ? 'ins' : 'del')) return element.children
  return [side === 'old' ? oldForm(element) : withoutMarks(element)]
}

/** An element with its old tag, attributes and id put back. */
function oldForm(element: Element): Element {
  const kept = withoutMarks(element)
  const tagName = attributeText(element, 'dataDiffOldTag') ?? kept.tagName
  const id = attributeText(element, 'dataDiffId')
  const attributes: Record<string, string | null> = JSON.parse(attributeText(element, 'dataDiffOld') ?? '{}')
  const old = Object.entries(attributes).map(([name, value]) => readAttribute(name, value))
  return { ...kept, tagName, properties: Object.assign({}, kept.properties, ...(id === undefined ? [] : [{ id }]), ...old) }
}

/** An attribute by its HTML name as a property of a tree; undefined as its value takes it away. */
function readAttribute(name: string, value: string | null): Properties {
  const written = (value ?? '').replaceAll('&', '&amp;').replaceAll('"', '&quot;')
  const [element] = fromHtml(`<div ${name}="${written}"></div>`, { fragment: true }).children
  const properties = element?.type === 'element' ? element.properties : {}
  return value === null ? Object.fromEntries(Object.keys(properties).map((key) => [key, undefined])) : properties
}

const withoutMarks = (element: Element): Element => ({
  ...element,
  properties: Object.fromEntries(Object.entries(element.properties).filter(([name]) => !name.startsWith('dataDiff'))),
})
