import { freshId } from './comment-fields.ts'
import { button, element, hidden } from './element.ts'
import type { KeptComment } from './kept-comment.ts'

/** What the frame of a form shows. */
export interface FrameSetting {
  /** The comment, new or kept. */
  readonly comment: KeptComment
  /** Other comments on the same thing, to go on with. */
  readonly others?: readonly KeptComment[]
  readonly openOther?: (comment: KeptComment) => void
  /** Where the list of comments stands. */
  readonly home?: string | undefined
}

interface Frame {
  readonly parts: readonly HTMLElement[]
  readonly status: HTMLElement
  readonly close: () => Promise<void>
  readonly remove: () => Promise<void>
}

/** What stands around the parts of a form: its title, its buttons, and the other comments on the same thing. */
export function framePanel(setting: FrameSetting, { parts, status, close, remove }: Frame): HTMLElement {
  const id = freshId('title')
  const title = element('p', { class: 'comment-panel__title', id }, `Comment on ${setting.comment.label}`)
  const foot = [
    button('Done', 'govuk-button', close),
    button('Delete', 'comment-link', remove),
    ...(setting.home === undefined ? [] : [element('a', { href: setting.home }, 'Review and send')]),
    status,
  ]
  const panel = element(
    'section',
    { class: 'comment-panel comment-ui', 'aria-labelledby': id },
    element('div', { class: 'comment-panel__head' }, title, button('Close', 'comment-link', close)),
    ...parts,
    element('div', { class: 'comment-panel__foot' }, ...foot),
    ...otherComments(setting, close),
  )
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    void close()
  })
  return panel
}

/** Comments on the same thing, each to be gone on with. */
function otherComments({ others = [], openOther }: FrameSetting, close: () => Promise<void>): HTMLElement[] {
  if (others.length === 0 || openOther === undefined) return []
  const items = others.map((comment) => {
    const words = comment.text || comment.proposed
    const short = [...words].length > 120 ? `${[...words].slice(0, 120).join('')}…` : words
    const go = button(comment.sent ? 'Replace' : 'Change', 'comment-link', async () => {
      await close()
      openOther(comment)
    })
    go.append(hidden(`: ${short}`))
    return element('li', {}, element('span', { class: 'comment-panel__other' }, short), ' ', comment.sent ? '(sent) ' : '', go)
  })
  return [element('p', { class: 'comment-panel__more' }, 'Also written here'), element('ul', { class: 'comment-panel__others' }, ...items)]
}
