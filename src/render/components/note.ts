import { attributeOf, type ComponentNode } from '../../model/component-node.ts'
import { blockId, blockNumber } from '../anchors.ts'
import { element } from '../element.ts'
import type { ComponentRenderer } from '../page.ts'

const HEADINGS: Readonly<Record<string, string>> = {
  law: 'The law',
  source: 'What a source says',
  illustrative: 'Illustrative',
  example: 'Example',
  warning: 'Warning',
}

/** The word over a note. */
export const noteHeading = (node: ComponentNode): string => HEADINGS[attributeOf(node, 'kind') ?? ''] ?? 'Note'

/** `<Note kind="...">`: text set apart, under a word that says what it is. */
export const renderNote: ComponentRenderer = (node, page, { children }) => {
  const kind = attributeOf(node, 'kind') ?? ''
  const anchor = page.anchorOf(node)
  const className = ['block', 'note', ...(Object.hasOwn(HEADINGS, kind) ? [`note--${kind}`] : [])]
  const heading = element('p', { className: ['note__heading'] }, ...blockNumber(anchor), element('strong', {}, noteHeading(node)))
  return [element('aside', { className, role: 'note', ...blockId(anchor) }, heading, ...children())]
}
