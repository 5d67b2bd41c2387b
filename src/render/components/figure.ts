import { addressOf } from '../../model/address.ts'
import { attributeOf } from '../../model/component-node.ts'
import { blockId, blockNumber } from '../anchors.ts'
import { element } from '../element.ts'
import type { ComponentRenderer } from '../page.ts'

/** `<Figure src="..." alt="..." />`: an image kept in the manual, with its caption. */
export const renderFigure: ComponentRenderer = (node, page) => {
  const anchor = page.anchorOf(node)
  const image = element('img', {
    src: addressOf({ to: 'figure', src: attributeOf(node, 'src') ?? '' }, page.base),
    alt: attributeOf(node, 'alt') ?? '',
    loading: 'lazy',
  })
  const caption = [...blockNumber(anchor), ...[attributeOf(node, 'caption') ?? ''].filter((words) => words !== '')]
  return [
    element('figure', { className: ['block', 'figure'], ...blockId(anchor) }, image, ...(caption.length === 0 ? [] : [element('figcaption', {}, ...caption)])),
  ]
}
