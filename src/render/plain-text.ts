import type { Nodes, Parents } from 'mdast'
import { toString as plainString } from 'mdast-util-to-string'
import { attributeOf, type ComponentNode } from '../model/component-node.ts'
import { dutySentence } from '../model/duty-sentence.ts'
import type { Edition } from '../model/edition.ts'
import type { Section } from '../model/section.ts'
import { dutyRefWords, startsSentence, termWords } from './inline-words.ts'

/** Which words that the toolkit prints are wanted beside the author’s own. */
export interface PlainTextOptions {
  /** Duties’ sentences, where they stand. */
  readonly duties?: boolean | undefined
}

/**
 * The author’s own words of a section, or of one node of it: a line for each heading, paragraph, item and table row. Terms and
 * references read as they print. What is generated (tables, requirements, the notice) has none; duties only if asked for.
 */
export function plainText(edition: Edition, section: Section, node: Nodes = section.body, options: PlainTextOptions = {}): string {
  return lines(node, edition, options)
    .map((line) => line.replace(/\s+/g, ' ').trim())
    .filter((line) => line !== '')
    .join('\n')
}

const PHRASES = new Set(['paragraph', 'heading', 'tableCell', 'strong', 'emphasis', 'link', 'text', 'inlineCode', 'break', 'mdxJsxTextElement'])

function lines(node: Nodes, edition: Edition, options: PlainTextOptions): string[] {
  if (PHRASES.has(node.type)) return [phrase(node, undefined, edition)]
  if (node.type === 'code') return [node.value]
  if (node.type === 'tableRow') return [node.children.map((cell) => phrase(cell, undefined, edition)).join(' ')]
  if (node.type === 'mdxJsxFlowElement' && node.name !== 'Note') return componentLines(node, edition, options)
  return 'children' in node ? (node.children as Nodes[]).flatMap((child) => lines(child, edition, options)) : []
}

function componentLines(node: ComponentNode, edition: Edition, options: PlainTextOptions): string[] {
  if (node.name === 'DutyRef' || node.name === 'Term') return [inlineComponent(node, undefined, edition)]
  if (node.name === 'Figure') return [attributeOf(node, 'caption') ?? '', attributeOf(node, 'alt') ?? '']
  const duty = node.name === 'Duty' && options.duties === true ? edition.duties.get(attributeOf(node, 'id') ?? '') : undefined
  return duty === undefined ? [] : [dutySentence(edition, duty).text]
}

function phrase(node: Nodes, parent: Parents | undefined, edition: Edition): string {
  if (node.type === 'mdxJsxTextElement') return inlineComponent(node, parent, edition)
  if (node.type === 'break') return ' '
  if ('value' in node) return node.value
  return 'children' in node ? (node.children as Nodes[]).map((child) => phrase(child, node as Parents, edition)).join('') : ''
}

function inlineComponent(node: ComponentNode, parent: Parents | undefined, edition: Edition): string {
  const starts = startsSentence(node, parent)
  if (node.name === 'DutyRef') return dutyRefWords(edition, node, starts)
  if (node.name !== 'Term') return ''
  const own = plainString(node)
  return own.trim() === '' ? termWords(edition, node, starts) : own
}
