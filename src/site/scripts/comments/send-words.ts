import type { Session } from './ask-session.ts'
import { giveFile } from './comment-files.ts'
import { button, element } from './element.ts'
import type { Sent } from './send-comments.ts'

/** Whether and how comments can be sent from here, in words. */
export function sessionWords(session: Session, consultation: string): (Node | string)[] {
  if (session.kind === 'stranger')
    return [
      'To send, open the invitation link that you were sent in this browser, and come back to this page. Or save your comments to a file and email it: that counts the same.',
    ]
  if (session.kind === 'no-server')
    return ['No server takes comments here at the moment. Save your comments to a file and email it to whoever invited you: that counts the same.']
  if (session.consultation !== consultation) return ['Your invitation is to another consultation. Open the link for this one, or save your comments to a file.']
  const { kind, organisation } = session.who
  const as = organisation === undefined ? 'for yourself' : `for ${organisation}`
  return kind === 'colleague' ? [`You comment ${as}. What you send goes to your coordinator, who sends it on once for all of you.`] : [`You comment ${as}.`]
}

/** What came of sending, in words, with the receipt. */
export function sentAnswer(sent: Sent, isMoreLeft: boolean): HTMLElement[] {
  if (sent.kind !== 'received') return [element('p', {}, sent.words)]
  const { receipt, count, withCoordinator } = sent
  const what = count === 1 ? 'Your comment was' : `Your ${count} comments were`
  const more = isMoreLeft ? [element('p', {}, 'There are more: send again.')] : []
  const done = `${what} ${withCoordinator ? 'left with your coordinator' : 'received'}.`
  if (receipt === undefined) return [element('p', {}, element('strong', {}, done)), ...more]
  return [
    element('p', {}, element('strong', {}, done), ' Receipt ', element('code', { class: 'breaks' }, receipt.id)),
    element(
      'p',
      { class: 'my-comments__tools' },
      element('a', { href: `/consult/receipts/${receipt.id}` }, 'See the receipt'),
      button('Save the receipt to a file', 'comment-link', () => giveFile(`receipt-${receipt.id}.json`, `${JSON.stringify(receipt, null, 2)}\n`)),
    ),
    ...more,
  ]
}
