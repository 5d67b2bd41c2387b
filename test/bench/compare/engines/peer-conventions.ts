import type { Element } from 'hast'
import { attributeText, type Convention, type Mark } from '../../../output/compare/judge/convention.ts'

const classesOf = (element: Element): string[] => attributeText(element, 'className')?.split(' ') ?? []

const isWrapper = ({ tagName }: Element): boolean => tagName === 'ins' || tagName === 'del'

/**
 * `<ins>` and `<del>` around words. A class `mod` on either says that the formatting inside changed. A block all of whose words went has
 * itself gone, for only words are marked.
 */
export const WORD_MARKS: Convention = {
  markOf: (element): Mark => {
    if (isWrapper(element)) return classesOf(element).includes('mod') ? 'mod' : (element.tagName as 'ins' | 'del')
    const mark = attributeText(element, 'dataDiffNode')
    return mark === 'ins' || mark === 'del' ? mark : undefined
  },
  resolve: (element) => (isWrapper(element) ? element.children : [withoutMarks(element, [])]),
  dropsEmptied: true,
}

const ELEMENT_CLASSES: Readonly<Record<string, Mark>> = { 'vdd-added': 'ins', 'vdd-removed': 'del', 'vdd-modified': 'mod' }

/** Classes `vdd-added`, `vdd-removed` and `vdd-modified`, on `<ins>` and `<del>` around words and on elements that came, went or changed. */
export const CLASS_MARKS: Convention = {
  markOf: (element) => classesOf(element).flatMap((name) => ELEMENT_CLASSES[name] ?? [])[0],
  resolve: (element) => (isWrapper(element) ? element.children : [withoutMarks(element, Object.keys(ELEMENT_CLASSES))]),
}

function withoutMarks(element: Element, marks: readonly string[]): Element {
  const kept = classesOf(element).filter((name) => !marks.includes(name))
  const { dataOperationIndex, dataDiffNode, className, ...properties } = element.properties
  return { ...element, properties: kept.length === 0 ? properties : { ...properties, className: kept } }
}
