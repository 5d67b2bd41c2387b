import { CLASSIFICATION_WORDS, showControls } from '../../../browser/comment-page.ts'
import { consentWords, freshId } from './comment-fields.ts'
import { button, element, hidden } from './element.ts'
import type { KeptComment } from './kept-comment.ts'

/** What can be done with a comment of the list. */
export interface CardDoings {
  /** Whether it is among those to be sent. */
  readonly isChosen: boolean
  readonly choose: (isChosen: boolean) => void
  readonly change: () => void
  readonly remove: () => void
  /** Whether the draft was published again since. */
  readonly isOld: boolean
  /** Why the server did not take it, or why it cannot be sent. */
  readonly fault?: string | undefined
}

/** One comment of the list: what it is about, what it says, and what can be done with it. */
export function commentCard(comment: KeptComment, doings: CardDoings): HTMLLIElement {
  const { page, target, words, text, proposed, classification, consent, sent, replaces } = comment
  // A file that somebody else made can be loaded, too.
  const [label, about] = [showControls(comment.label), showControls(target.quote?.exact ?? words)]
  const href = target.what === 'block' || target.what === 'duty' ? `${page}#${target.id}` : page
  const facts = [
    `${CLASSIFICATION_WORDS[classification]}. ${consentWords(consent)}.`,
    ...(replaces === undefined ? [] : ['Takes the place of an earlier comment of yours.']),
    ...(doings.isOld ? ['The draft was published again since you wrote it; it stays about the words that you saw.'] : []),
  ]
  const named = () => hidden(` the comment on ${label}: ${showControls((text || proposed).slice(0, 60))}`)
  const tools =
    sent === undefined
      ? [chooseBox(doings, label), button('Change', 'comment-link', doings.change), button('Delete', 'comment-link', doings.remove)]
      : [button('Remove from this list', 'comment-link', doings.remove)]
  for (const tool of tools) if (tool instanceof HTMLButtonElement) tool.append(named())
  return element(
    'li',
    { class: 'my-comment', id: `kept-${comment.id}`, tabindex: '-1' },
    element('h3', { class: 'my-comment__title' }, element('a', { href }, label.slice(0, 1).toUpperCase() + label.slice(1))),
    ...(doings.fault === undefined ? [] : [element('p', { class: 'comment-field__fault' }, hidden('Error: '), doings.fault)]),
    ...(about === '' ? [] : [element('p', { class: 'my-comment__about' }, about)]),
    ...(text.trim() === '' ? [] : [element('p', { class: 'my-comment__words' }, showControls(text))]),
    ...(proposed.trim() === '' ? [] : [element('p', {}, 'Wording proposed:'), element('p', { class: 'my-comment__words' }, showControls(proposed))]),
    element('p', { class: 'my-comment__facts' }, facts.join(' ')),
    ...(sent === undefined ? [] : [receiptLine(sent)]),
    element('div', { class: 'my-comment__tools' }, ...tools),
  )
}

function chooseBox({ isChosen, choose }: CardDoings, label: string): HTMLElement {
  const id = freshId('send')
  const box = element('input', { type: 'checkbox', id })
  box.checked = isChosen
  box.addEventListener('change', () => choose(box.checked))
  return element('span', { class: 'comment-choice' }, box, element('label', { for: id }, 'Send', hidden(` the comment on ${label}`)))
}

function receiptLine({ at, receipt, withCoordinator = false }: NonNullable<KeptComment['sent']>): HTMLParagraphElement {
  const when = new Date(at).toLocaleString('en-GB', { dateStyle: 'long', timeStyle: 'short' })
  const words = `${withCoordinator ? 'Left with your coordinator' : 'Received'} on ${when}.`
  return element('p', {}, words, ...(receipt === undefined ? [] : [' ', element('a', { href: `/consult/receipts/${receipt}` }, 'Receipt')]))
}
