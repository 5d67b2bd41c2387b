import { countOf } from '../../../browser/comment-page.ts'
import { askSession, type Session } from './ask-session.ts'
import { consentField, lastConsent } from './comment-fields.ts'
import type { CommentStore } from './comment-store.ts'
import { button, element } from './element.ts'
import type { KeptComment } from './kept-comment.ts'
import { sessionWords } from './send-words.ts'

interface SendSetting {
  readonly consultation: string
  readonly store: CommentStore
  /** The comments that are to be sent. */
  readonly chosen: () => Promise<readonly KeptComment[]>
  /** Sends them, and says what came of it. It is not called again before it has ended. */
  readonly send: () => Promise<void>
}

/** The box from which comments are sent. */
export interface SendBox {
  readonly element: HTMLElement
  /** Shows it as things stand; hidden while there is nothing to send. */
  readonly show: () => Promise<void>
  /** Asks the server again who the reader is. */
  readonly ask: () => Promise<void>
}

/** Makes the box: who the server takes the reader for, what may be published, and the button. Nobody is asked while there is nothing to send. */
export function makeSendBox({ consultation, store, chosen, send }: SendSetting): SendBox {
  let session: Session | undefined
  let hasAsked = false
  let isBusy = false
  const who = element('p', {}, 'Asking whether comments can be sent from here.')
  const again = button('Ask again', 'comment-link', () => ask())
  const sender = button('Send', 'govuk-button', () => press())
  const heading = element('h2', { id: 'send-heading' }, 'Send')
  const box = element('section', { class: 'my-comments__send', 'aria-labelledby': 'send-heading' }, heading, who, again, consentForAll(store))

  const show = async () => {
    const count = (await chosen()).length
    const canSend = session?.kind === 'invited' && session.consultation === consultation
    if (session) who.replaceChildren(...sessionWords(session, consultation))
    again.hidden = session === undefined || canSend
    sender.textContent = isBusy ? 'Sending' : `Send ${countOf(count, 'comment')}`
    sender.disabled = isBusy || count === 0
    if (canSend) box.append(sender)
    else sender.remove()
    box.hidden = (await store.all()).every(({ sent }) => sent !== undefined)
    if (box.hidden || hasAsked) return
    hasAsked = true
    void ask()
  }
  const ask = async () => {
    const found = await askSession()
    // A server that is gone for a moment is still the one to send to: sending says what came of it.
    if (found.kind !== 'no-server' || session?.kind !== 'invited') session = found
    await show()
  }
  const press = async () => {
    if (isBusy) return
    isBusy = true
    await show()
    try {
      await send()
    } finally {
      isBusy = false
      await show()
    }
  }
  addEventListener('online', () => hasAsked && void ask())
  return { element: box, show, ask }
}

/** What may be published, set at once for every comment that is not sent. */
function consentForAll(store: CommentStore): HTMLElement {
  const give = async (consent: KeptComment['consent']) => {
    for (const comment of await store.all()) if (comment.sent === undefined) await store.write({ ...comment, consent })
  }
  return element(
    'details',
    {},
    element('summary', { class: 'comment-panel__summary' }, 'What may be published: set it for all that are not sent'),
    consentField('For all comments that are not sent', lastConsent(), give),
  )
}
