import type { Element, ElementContent } from 'hast'
import { spoken } from './make-marks.ts'

/** Elements in which words may stand only inside certain others. */
const HOLDERS = new Set(['ul', 'ol', 'menu', 'table', 'thead', 'tbody', 'tfoot', 'tr', 'dl', 'colgroup'])
const EMPTY = new Set(['col', 'hr', 'colgroup'])

/** The element with words of the comparison at the first place in it where words may stand; unchanged where there is none. */
export function sayIn(element: Element, words: string, label: ElementContent = spoken(words)): Element {
  if (EMPTY.has(element.tagName)) return element
  if (!HOLDERS.has(element.tagName) && !(element.tagName === 'div' && element.children.some(isTerm))) {
    const [first, ...rest] = element.children
    // A number that stands in front of the words stays in front.
    return first?.type === 'element' && first.properties['dataDiffUi'] !== undefined
      ? { ...element, children: [first, label, ...rest] }
      : { ...element, children: [label, ...element.children] }
  }
  for (const [index, child] of element.children.entries()) {
    if (child.type !== 'element') continue
    const said = sayIn(child, words, label)
    if (said !== child) return { ...element, children: element.children.with(index, said) }
  }
  return element
}

const isTerm = (node: ElementContent): boolean => node.type === 'element' && (node.tagName === 'dt' || node.tagName === 'dd')
