import type { ElementContent, Root } from 'hast'
import type { Html, Image, Link, Root as MarkdownRoot, Parents } from 'mdast'
import { type Handlers, toHast } from 'mdast-util-to-hast'
import type { ComponentNode } from '../../model/component-node.ts'

/**
 * Any Markdown as a page of plain HTML, for a comparison outside a manual. What could run or reach out is shown as text: raw HTML, tags
 * of components with their attributes, code in curly brackets, and targets that are neither a path nor a web or mail address. So
 * a change of any of them shows as a change of words.
 */
export function markdownPage(body: MarkdownRoot): Root {
  const tree = toHast(body, { handlers: HANDLERS, unknownHandler: (_state, node) => printed((node as { value?: unknown }).value) })
  return tree.type === 'root' ? tree : { type: 'root', children: [tree as ElementContent] }
}

const HANDLERS: Handlers = {
  link: (state, node: Link) => [
    ...(isSafe(node.url, LINKS) ? [element('a', { href: node.url, title: node.title }, state.all(node))] : [...state.all(node), ...printed(` <${node.url}>`)]),
  ],
  image: (_state, node: Image) =>
    isSafe(node.url, IMAGES)
      ? [element('img', { src: node.url, alt: node.alt ?? '', title: node.title }, [])]
      : [text(node.alt ?? ''), ...printed(` <${node.url}>`)],
  html: (_state, node: Html, parent) => (isFlow(parent) ? [element('pre', {}, printed(node.value))] : printed(node.value)),
  mdxJsxFlowElement: (state, node: ComponentNode) => [element('p', {}, printed(openingTag(node))), ...state.wrap(state.all(node), true)],
  mdxJsxTextElement: (state, node: ComponentNode) => [...printed(openingTag(node)), ...state.all(node)],
  mdxFlowExpression: (_state, node: { value: string }) => [element('pre', {}, printed(`{${node.value}}`))],
  mdxTextExpression: (_state, node: { value: string }) => printed(`{${node.value}}`),
  mdxjsEsm: (_state, node: { value: string }) => [element('pre', {}, printed(node.value))],
}

const text = (value: string): ElementContent => ({ type: 'text', value })
const element = (tagName: string, properties: Record<string, string | null | undefined>, children: ElementContent[]): ElementContent => ({
  type: 'element',
  tagName,
  properties: Object.fromEntries(Object.entries(properties).filter(([, value]) => typeof value === 'string')),
  children,
})
const printed = (value: unknown): ElementContent[] => (typeof value === 'string' && value !== '' ? [element('code', {}, [text(value)])] : [])

const FLOW = new Set(['root', 'blockquote', 'listItem', 'mdxJsxFlowElement'])
const isFlow = (parent: Parents | undefined): boolean => parent === undefined || FLOW.has(parent.type)

const LINKS = new Set(['http', 'https', 'mailto'])
const IMAGES = new Set(['http', 'https'])

/** A path, or an address with a scheme from the list. White space and control characters, which browsers skip, make it unsafe. */
function isSafe(url: string, schemes: ReadonlySet<string>): boolean {
  if (/[\s\p{Cc}\p{Cf}]/u.test(url)) return false
  const scheme = /^([^/?#]*?):/.exec(url)?.[1]
  return scheme === undefined || schemes.has(scheme.toLowerCase())
}

/** The tag of a component as it is written. */
function openingTag({ name, attributes }: ComponentNode): string {
  const written = attributes.map((attribute) => {
    if (attribute.type !== 'mdxJsxAttribute') return ` {${attribute.value}}`
    const { value } = attribute
    return ` ${attribute.name}${value === null || value === undefined ? '' : typeof value === 'string' ? `="${value}"` : `={${value.value}}`}`
  })
  return `<${name ?? ''}${written.join('')}>`
}
