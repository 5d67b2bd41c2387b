import { blockId, blockNumber } from '../anchors.ts'
import { element } from '../element.ts'
import type { ComponentRenderer } from '../page.ts'

/** `<Notice />`: the whole notice of the manual, so that no page keeps a copy of it. */
export const renderNotice: ComponentRenderer = (node, page) => {
  const paragraphs = page.edition.config.notice?.full ?? []
  if (paragraphs.length === 0) return []
  const anchor = page.anchorOf(node)
  const heading = element('p', { className: ['note__heading'] }, ...blockNumber(anchor), element('strong', {}, 'Notice'))
  return [
    element(
      'aside',
      { className: ['block', 'note', 'note--notice'], role: 'note', ...blockId(anchor) },
      heading,
      ...paragraphs.map((paragraph) => element('p', {}, paragraph)),
    ),
  ]
}
