import { toString as plainString } from 'mdast-util-to-string'
import { addressOf } from '../../model/address.ts'
import { attributeOf, type ComponentNode } from '../../model/component-node.ts'
import { isRecordLive } from '../../model/record-title.ts'
import { element, textNode, withoutLinks } from '../element.ts'
import { termWords } from '../inline-words.ts'
import type { ComponentRenderer } from '../page.ts'
import { hasWords } from '../text-of-hast.ts'

/** `<Term id="..." />`: a glossary term, linked to its meaning. By itself it prints the long form with the short one in brackets. */
export const renderTerm: ComponentRenderer = (node, page, { children, startsSentence }) => {
  const id = attributeOf(node, 'id') ?? ''
  // Written on lines of its own it can hold whole paragraphs; of those only the words are kept.
  const own = node.type === 'mdxJsxFlowElement' ? ownWords(node) : withoutLinks(children())
  const words = hasWords(own) ? own : [textNode(termWords(page.edition, node, startsSentence))]
  if (!isRecordLive(page.edition, 'glossary', id)) return words
  const link = element('a', { className: ['term'], href: addressOf({ to: 'record', register: 'glossary', id }, page.base) }, ...words)
  const short = page.edition.registers.glossary.records.get(id)?.abbreviation
  if (words !== own && short !== undefined) page.spelledOut.set(link, short)
  return [link]
}

const ownWords = (node: ComponentNode) => [plainString(node).trim()].filter((words) => words !== '').map(textNode)
