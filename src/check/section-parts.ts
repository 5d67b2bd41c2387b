import type { Link, Nodes } from 'mdast'
import { attributeOf, type ComponentNode } from '../model/component-node.ts'
import type { Section } from '../model/section.ts'

/** What checks look for in the text of a section, in reading order. */
export interface SectionParts {
  readonly links: readonly Link[]
  readonly components: readonly ComponentNode[]
}

/** Collects the links and the components of a section’s text, at any depth. */
export function sectionParts(section: Section): SectionParts {
  const links: Link[] = []
  const components: ComponentNode[] = []
  const visit = (node: Nodes) => {
    if (node.type === 'text') return
    if (node.type === 'link') links.push(node)
    else if (isComponent(node)) components.push(node)
    if ('children' in node) for (const child of node.children) visit(child)
  }
  visit(section.body)
  return { links, components }
}

export const isComponent = (node: Nodes): node is ComponentNode => node.type === 'mdxJsxFlowElement' || node.type === 'mdxJsxTextElement'

/** An attribute’s text, and the offsets of that text from the start of the body. */
export interface AttributeText {
  readonly value: string
  readonly start: number
  readonly end: number
}

/** The text of a component’s attribute; undefined where it is not written, or not as text. */
export function attributeText(node: ComponentNode, name: string): AttributeText | undefined {
  const value = attributeOf(node, name)
  if (value === undefined) return undefined
  const attribute = node.attributes.find((candidate) => candidate.type === 'mdxJsxAttribute' && candidate.name === name)
  // The value ends one quotation mark before the attribute does.
  const end = (attribute?.position?.end.offset ?? node.position?.start.offset ?? 0) - 1
  return { value, start: end - value.length, end }
}
