import type { MdxJsxFlowElement, MdxJsxTextElement } from 'mdast-util-mdx'

/** A component as it stands in the tree of a section. */
export type ComponentNode = MdxJsxFlowElement | MdxJsxTextElement

/** The text value of an attribute, or undefined. */
export function attributeOf(node: { attributes: MdxJsxFlowElement['attributes'] }, name: string): string | undefined {
  for (const attribute of node.attributes) {
    if (attribute.type === 'mdxJsxAttribute' && attribute.name === name && typeof attribute.value === 'string') return attribute.value
  }
  return undefined
}
