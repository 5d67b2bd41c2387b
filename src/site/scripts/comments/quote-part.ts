import { showControls } from '../../../browser/comment-page.ts'
import { button, element } from './element.ts'
import type { Keeper } from './keep-while-typing.ts'

/** The part of a form that shows the words which a comment is about, with a way to comment on the whole in their place. */
export interface QuotePart {
  readonly element: HTMLElement
  /** Shows the words as they are kept; hidden where there are none. */
  readonly fill: () => void
}

/** Makes the part. `after` is called when the reader chose the whole. */
export function makeQuotePart({ comment, edit }: Pick<Keeper, 'comment' | 'edit'>, after: () => void): QuotePart {
  const part = element('div', { class: 'comment-panel__quote' })
  const whole = button(`Comment on all of ${comment().label} instead`, 'comment-link', () => {
    const { quote: _, ...target } = comment().target
    edit({ target })
    fill()
    after()
  })
  const fill = () => {
    const { quote } = comment().target
    part.hidden = quote === undefined
    part.replaceChildren(...(quote === undefined ? [] : [element('blockquote', {}, showControls(quote.exact)), whole]))
  }
  return { element: part, fill }
}
