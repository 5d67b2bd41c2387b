import type { Quote } from '../../../../schemas/index.ts'
import { quoteOfRange } from './comment-place.ts'
import { button } from './element.ts'

/**
 * Offers to comment on words that a reader has selected in one block. The offer stands after the button of the block, so that Tab
 * leads to it. It is an extra: every block has its own button.
 */
export function offerSelection(prose: HTMLElement, open: (block: HTMLElement, quote: Quote) => void): void {
  let chosen: { readonly block: HTMLElement; readonly quote: Quote } | undefined
  const offer = button('Comment on the selected words', 'comment-offer comment-ui', () => {
    offer.remove()
    if (chosen) open(chosen.block, chosen.quote)
  })
  // A press would take the selection away before it is read.
  offer.addEventListener('pointerdown', (event) => event.preventDefault())

  const show = () => {
    const selection = getSelection()
    if (document.activeElement === offer) return
    chosen = selection && selection.rangeCount > 0 && !selection.isCollapsed ? chosenIn(prose, selection.getRangeAt(0)) : undefined
    if (chosen === undefined || !selection) {
      offer.remove()
      return
    }
    const after = [...chosen.block.querySelectorAll<HTMLElement>('.comment-button')].find((one) => one.closest('.block') === chosen?.block)
    if (!after) return
    after.after(offer)
    const { bottom } = selection.getRangeAt(0).getBoundingClientRect()
    offer.style.top = `${bottom - prose.getBoundingClientRect().top + 6}px`
  }
  let waiting = 0
  document.addEventListener('selectionchange', () => {
    clearTimeout(waiting)
    waiting = setTimeout(show, 200) as unknown as number
  })
}

function chosenIn(prose: HTMLElement, range: Range): { block: HTMLElement; quote: Quote } | undefined {
  const [from, to] = [range.startContainer, range.endContainer].map((node) =>
    (node instanceof Element ? node : node.parentElement)?.closest<HTMLElement>('.block'),
  )
  if (!from || !prose.contains(from)) return undefined
  // A whole paragraph selected by three presses ends at the beginning of the next.
  if (from !== to && range.endOffset !== 0) return undefined
  const quote = quoteOfRange(from, range)
  return quote && { block: from, quote }
}
