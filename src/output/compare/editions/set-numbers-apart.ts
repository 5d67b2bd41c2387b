import type { Element, ElementContent, Root } from 'hast'
import { element, textNode } from '../../../render/element.ts'

/** A display number such as 4.1, 4.1.3 or 4.1.3(a), anywhere in the words of a link. */
const NUMBER = /\d+(?:\.\d+)+(?:\([a-z]+\))*/

/** A display number by itself, before the link it numbers. */
const LEADING = /^\s*\d+(?:\.\d+)+\s*$/

/** The class of a display number that was set apart in a reference. */
export const REFERENCE_NUMBER = 'reference-number'

/**
 * Sets display numbers in references apart from the text, so that another number is not another text: those in the words of a link to
 * a place in the manual, and those in front of such a link. A link that is nothing but a number reads besides as the permanent id it
 * leads to, so that another reference is another text. Numbers of blocks are apart already.
 */
export const setNumbersApart = (tree: Root): Root => ({ ...tree, children: apart(tree.children as ElementContent[]) })

function apart(nodes: readonly ElementContent[]): ElementContent[] {
  return nodes.flatMap((node, index): ElementContent[] => {
    if (node.type === 'text') return LEADING.test(node.value) && isReference(nodes[index + 1]) ? [quiet(node.value)] : [node]
    if (node.type !== 'element' || isBlockNumber(node)) return [node]
    if (!isReference(node)) return [{ ...node, children: apart(node.children) }]
    return [{ ...node, children: node.children.flatMap((child) => (child.type === 'text' ? splitNumber(child.value, anchorOf(node)) : [child])) }]
  })
}

const isReference = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'a' && /^[/#]/.test(String(node.properties['href'] ?? ''))

const isBlockNumber = ({ properties }: Element): boolean => Array.isArray(properties.className) && properties.className.includes('block__number')

/** What stands after the # of a link. */
const anchorOf = ({ properties }: Element): string => String(properties['href'] ?? '').split('#')[1] ?? ''

function splitNumber(text: string, anchor: string): ElementContent[] {
  const match = NUMBER.exec(text)
  if (match === null) return [textNode(text)]
  const [number] = match
  if (number === text.trim()) return [quiet(number), textNode(` (${anchor})`)]
  // The space before the number goes with it, so that the words on both sides are one space apart without it.
  const before = text.slice(0, match.index)
  const words = before.trimEnd()
  const parts = [textNode(words), quiet(before.slice(words.length) + number), textNode(text.slice(match.index + number.length))]
  return parts.filter((part) => part.type !== 'text' || part.value !== '')
}

const quiet = (text: string): Element => element('span', { dataDiffUi: '', className: [REFERENCE_NUMBER] }, text)
