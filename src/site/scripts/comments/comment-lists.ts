import { element } from './element.ts'
import type { KeptComment } from './kept-comment.ts'

/** From so many unsent comments on, what comes after the list is out of sight, and a link leads there. */
const LONG = 4

/** The lists of one’s own comments: those that are not sent, and those that are. */
export interface CommentLists {
  readonly unsent: readonly HTMLElement[]
  readonly sent: readonly HTMLElement[]
  /** The heading over what is not sent. It can take the focus. */
  readonly heading: HTMLElement
  readonly show: (comments: readonly KeptComment[]) => void
}

/** Makes the lists, empty. `base` is the address of the draft. */
export function makeCommentLists(base: string, cardOf: (comment: KeptComment) => HTMLLIElement): CommentLists {
  const empty = element(
    'p',
    {},
    'You have written nothing on this device yet. Open ',
    element('a', { href: base }, 'the draft'),
    ' and choose the bubble at a paragraph.',
  )
  const heading = element('h2', { tabindex: '-1' })
  const jump = element('p', {}, element('a', { href: '#send-heading' }, 'Send them, or save them to a file'))
  const unsentList = element('ul', { class: 'my-comments__list' })
  const sentHeading = element('h2', {})
  const sentNote = element(
    'p',
    {},
    'To withdraw one, or to see what became of it, go to ',
    element('a', { href: '/consult/' }, 'the comments that you sent'),
    '. To replace one, comment on the same paragraph again.',
  )
  const sentList = element('ul', { class: 'my-comments__list' })
  const sent = [sentHeading, sentNote, sentList]
  return {
    unsent: [empty, heading, jump, unsentList],
    sent,
    heading,
    show: (comments) => {
      const waiting = comments.filter((comment) => comment.sent === undefined)
      const done = comments.filter((comment) => comment.sent !== undefined)
      empty.hidden = comments.length > 0
      heading.textContent = waiting.length === 0 ? 'Nothing to send' : `Not sent (${waiting.length})`
      jump.hidden = waiting.length < LONG
      unsentList.replaceChildren(...waiting.map(cardOf))
      sentHeading.textContent = `Sent (${done.length})`
      sentList.replaceChildren(...done.map(cardOf))
      for (const part of sent) part.hidden = done.length === 0
    },
  }
}
