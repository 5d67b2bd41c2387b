import type { Quote } from '../../../../schemas/index.ts'
import { showControls } from '../../../comment-page.ts'
import { commentField, consentField, consentWords, freshId, kindField, wordingField } from './comment-fields.ts'
import { saveToFile } from './comment-files.ts'
import type { CommentStore } from './comment-store.ts'
import { button, element } from './element.ts'
import { keepWhileTyping } from './keep-while-typing.ts'
import { faultsOf, isEmpty, type KeptComment } from './kept-comment.ts'
import { showAge, showStoreTrouble } from './panel-notices.ts'

/** What a form is opened with. */
export interface PanelSetting {
  readonly store: CommentStore
  /** The comment, new or kept. */
  readonly comment: KeptComment
  /** What it is about as the page shows it now; undefined where the page does not show it. */
  readonly now?: { readonly words: string; readonly digest: string } | undefined
  /** The words that a proposal begins with, where they are not all that is shown of it. */
  readonly wording?: string | undefined
  /** Other comments on the same thing, to go on with. */
  readonly others?: readonly KeptComment[]
  readonly openOther?: (comment: KeptComment | undefined) => void
  /** Where the list of comments stands. */
  readonly home?: string | undefined
  /** Called when the form is to go away: what was written is kept by then, or deleted. */
  readonly closed: (last: { readonly deleted?: KeptComment | undefined }) => void
}

/** A form for one comment, and what takes the focus in it. */
export interface CommentPanel {
  readonly element: HTMLElement
  readonly focus: () => void
  readonly close: () => Promise<void>
}

/**
 * The form for one comment. What is typed is kept on the device as it is typed. Escape and Close put it away and lose nothing; there
 * is nothing to confirm.
 */
export function openCommentPanel(setting: PanelSetting): CommentPanel {
  const { store } = setting
  const titleId = freshId('title')
  const status = element('p', { class: 'comment-panel__status', role: 'status' })
  const notice = element('div', { class: 'comment-panel__notices' })
  const keeper = keepWhileTyping(setting.comment, store, (kept) => {
    status.textContent = kept.told
    if (kept.filled) fill()
    showTrouble()
  })
  const { comment } = keeper
  const edit = (changes: Partial<KeptComment>) => keeper.edit(changes)

  const text = commentField((words) => edit({ text: words }))
  const proposed = wordingField((words) => edit({ proposed: words }))
  const kind = kindField(comment().classification, (classification) => edit({ classification }))
  const isWording = comment().target.what === 'block' || comment().target.what === 'duty'
  const wording = element('div', { class: 'comment-panel__wording' })
  const consentSummary = element('summary', { class: 'comment-panel__summary' }, consentWords(comment().consent))
  const consent = element(
    'details',
    { class: 'comment-panel__consent' },
    consentSummary,
    consentField('What may be published', comment().consent, (chosen) => {
      edit({ consent: chosen })
      consentSummary.textContent = consentWords(chosen)
    }),
  )

  const fill = () => {
    text.fill(comment().text)
    proposed.fill(comment().proposed)
    kind.list.value = comment().classification
    showWording(comment().proposed !== '')
  }
  const showWording = (isOpen: boolean) => {
    if (!isWording) return
    const begin = button('Begin with the words as they are', 'comment-link', () => {
      const words = comment().target.quote?.exact ?? setting.wording ?? comment().words
      proposed.fill(words)
      edit({ proposed: words })
      begin.remove()
      proposed.box.focus()
    })
    if (isOpen) wording.replaceChildren(proposed.element, ...(comment().proposed === '' ? [begin] : []))
    else
      wording.replaceChildren(
        button('Propose other words', 'comment-link', () => {
          showWording(true)
          proposed.box.focus()
        }),
      )
  }
  const check = () => {
    const faults = isEmpty(comment()) ? {} : faultsOf(comment())
    text.show(faults.text)
    proposed.show(faults.proposed)
  }
  text.box.addEventListener('blur', check)
  proposed.box.addEventListener('blur', check)

  const quoteBox = element('div', { class: 'comment-panel__quote' })
  const showQuote = (quote: Quote | undefined) => {
    quoteBox.hidden = quote === undefined
    const whole = button(`Comment on all of ${comment().label} instead`, 'comment-link', () => {
      const { quote: _, ...target } = comment().target
      edit({ target })
      showQuote(undefined)
      text.box.focus()
    })
    quoteBox.replaceChildren(...(quote === undefined ? [] : [element('blockquote', {}, showControls(quote.exact)), whole]))
  }

  const showTrouble = () =>
    showStoreTrouble(notice, store, async () => {
      await keeper.flush()
      saveToFile(comment().consultation, await store.all())
    })
  const takeNow = (changes: Partial<KeptComment>) => {
    edit(changes)
    showQuote(comment().target.quote)
    text.box.focus()
  }
  const close = async (deleted?: KeptComment) => {
    await keeper.end()
    setting.closed({ deleted })
  }
  const remove = async () => {
    const last = comment()
    await keeper.end()
    await store.remove(last.id)
    setting.closed({ deleted: isEmpty(last) ? undefined : last })
  }
  const title = element('p', { class: 'comment-panel__title', id: titleId }, `Comment on ${comment().label}`)
  const panel = element(
    'section',
    { class: 'comment-panel comment-ui', 'aria-labelledby': titleId },
    element(
      'div',
      { class: 'comment-panel__head' },
      title,
      button('Close', 'comment-link', () => close()),
    ),
    notice,
    quoteBox,
    text.element,
    ...(isWording ? [wording] : []),
    kind.element,
    consent,
    element(
      'div',
      { class: 'comment-panel__foot' },
      button('Done', 'govuk-button', () => close()),
      button('Delete', 'comment-link', remove),
      ...(setting.home === undefined ? [] : [element('a', { href: setting.home }, 'Review and send')]),
      status,
    ),
    ...otherComments(setting, close),
  )
  panel.addEventListener('keydown', (event) => {
    if (event.key !== 'Escape') return
    event.stopPropagation()
    void close()
  })
  fill()
  if (comment().version > 0) check()
  showQuote(comment().target.quote)
  showAge(notice, { comment: comment(), now: setting.now, takeNow })
  showTrouble()
  status.textContent = comment().version > 0 ? 'Kept on this device, not sent' : ''
  return { element: panel, focus: () => text.box.focus(), close: () => close() }
}

/** Comments on the same thing, each to be gone on with. */
function otherComments({ others = [], openOther }: PanelSetting, close: () => Promise<void>): HTMLElement[] {
  if (others.length === 0 || openOther === undefined) return []
  const items = others.map((comment) => {
    const words = comment.text || comment.proposed
    const short = [...words].length > 120 ? `${[...words].slice(0, 120).join('')}…` : words
    const go = button(comment.sent ? 'Replace' : 'Change', 'comment-link', async () => {
      await close()
      openOther(comment)
    })
    go.append(element('span', { class: 'govuk-visually-hidden' }, `: ${short}`))
    return element('li', {}, element('span', { class: 'comment-panel__other' }, short), ' ', comment.sent ? '(sent) ' : '', go)
  })
  return [element('p', { class: 'comment-panel__more' }, 'Also written here'), element('ul', { class: 'comment-panel__others' }, ...items)]
}
