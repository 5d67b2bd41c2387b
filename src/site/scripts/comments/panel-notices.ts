import { findQuote, showControls } from '../../../browser/comment-page.ts'
import type { CommentStore } from './comment-store.ts'
import { button, element } from './element.ts'
import type { KeptComment } from './kept-comment.ts'

/** Says while comments are not kept on the device, and offers the file; says no more once they are. */
export function showStoreTrouble(place: HTMLElement, store: CommentStore, save: () => Promise<void>): void {
  const words = store.trouble()
  const shown = place.querySelector('[data-trouble]')
  if (words === undefined) shown?.remove()
  if (words === undefined || shown) return
  place.append(
    element(
      'div',
      { class: 'comment-notice', 'data-trouble': true, role: 'alert' },
      element('p', {}, `${words} Your comments last only while this page is open. Save them to a file before you leave it.`),
      button('Save my comments to a file', 'comment-link', save),
    ),
  )
}

/** A kept comment, and what it is about as the page shows it now. */
interface Age {
  readonly comment: KeptComment
  readonly now: { readonly words: string; readonly digest: string } | undefined
  /** Makes the comment be about the text as it is now. */
  readonly takeNow: (changes: Partial<KeptComment>) => void
}

/** Says where the draft was published again since a comment was written, with the words that its writer saw. It stays about them unless the writer decides otherwise. */
export function showAge(place: HTMLElement, { comment, now, takeNow }: Age): void {
  const { target, words, version } = comment
  if (now === undefined || version === 0 || target.digest === now.digest) return
  const isSame = words === now.words
  const box = element('div', { class: 'comment-notice', role: 'status' })
  const take = button('Comment on the text as it is now', 'comment-link', () => {
    const { quote, ...rest } = target
    const found = quote && findQuote(now.words, quote.exact, quote.start)
    box.remove()
    takeNow({ words: now.words, target: { ...rest, digest: now.digest, ...(found === undefined ? {} : { quote: found }) } })
  })
  const said = isSame
    ? 'The draft was published again since you wrote this. These words are the same.'
    : 'These words have changed since you wrote this. Your comment stays about the words that you saw.'
  const then = element('details', {}, element('summary', { class: 'comment-panel__summary' }, 'As you saw them'), element('p', {}, showControls(words)))
  box.append(element('p', {}, said), ...(isSame ? [] : [then]), take)
  place.append(box)
}
