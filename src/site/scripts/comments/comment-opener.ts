import type { CommentPlace, placesIn } from './comment-place.ts'
import { bubble, button, element, hidden } from './element.ts'
import { buttonWords } from './kept-comment.ts'
import { placeButton } from './place-button.ts'

/** A place with its button. */
export interface Opener {
  readonly place: CommentPlace
  readonly button: HTMLButtonElement
  /** Puts the form where it belongs. */
  readonly put: (panel: HTMLElement) => void
}

/** The button of a block, put into the page. */
export function blockOpener({ place, number }: ReturnType<typeof placesIn>[number]): Opener {
  const opener = commentButton(place, 'comment-button comment-ui')
  placeButton(opener, number)
  const { block } = place
  return {
    place,
    button: opener,
    // Inside an item, for a list holds nothing but items; under all else.
    put: (panel) => (block.localName === 'li' ? block.append(panel) : block.after(panel)),
  }
}

/** The button of the section as a whole, put among the ways to comment. */
export function sectionOpener(strip: HTMLElement, place: CommentPlace): Opener {
  const opener = commentButton(place, 'govuk-button govuk-button--secondary comment-strip__button')
  const ways = strip.querySelector('.comment-strip__ways')
  ways?.prepend(element('li', {}, opener))
  return { place, button: opener, put: (panel) => strip.after(panel) }
}

function commentButton({ id }: CommentPlace, className: string): HTMLButtonElement {
  const made = button('', className, () => {})
  made.id = `comment-on-${id.replaceAll('.', '-')}`
  made.setAttribute('aria-expanded', 'false')
  return made
}

/** Names a button by how many comments there are. The section’s button says all; those of blocks show a bubble and a number, and say all to screen readers. */
export function nameButton({ place, button: opener }: Opener, count: number): void {
  const words = buttonWords(place.label, count)
  if (place.block === undefined) {
    opener.textContent = words
    return
  }
  opener.title = words
  opener.classList.toggle('has-comments', count > 0)
  const shown = element('span', { class: 'comment-button__count', 'aria-hidden': 'true' }, String(count))
  opener.replaceChildren(bubble(), ...(count > 0 ? [shown] : []), hidden(words))
}
