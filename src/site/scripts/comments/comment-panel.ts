import { commentField, consentField, consentWords, kindField } from './comment-fields.ts'
import { saveToFile } from './comment-files.ts'
import type { CommentStore } from './comment-store.ts'
import { element } from './element.ts'
import { type Keeper, keepWhileTyping } from './keep-while-typing.ts'
import { faultsOf, isEmpty, type KeptComment } from './kept-comment.ts'
import { type FrameSetting, framePanel } from './panel-frame.ts'
import { showAge, showStoreTrouble } from './panel-notices.ts'
import { makeQuotePart } from './quote-part.ts'
import { makeWordingPart } from './wording-part.ts'

/** What a form is opened with. */
export interface PanelSetting extends FrameSetting {
  readonly store: CommentStore
  /** What it is about as the page shows it now; undefined where the page does not show it. */
  readonly now?: { readonly words: string; readonly digest: string } | undefined
  /** The words that a proposal begins with, where they are not all that is shown of it. */
  readonly wording?: string | undefined
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
  const status = element('p', { class: 'comment-panel__status', role: 'status' })
  const notices = element('div', { class: 'comment-panel__notices' })
  const keeper = keepWhileTyping(setting.comment, store, ({ told, filled }) => {
    status.textContent = told
    if (filled) fill()
    showTrouble()
  })
  const { comment, edit } = keeper

  const text = commentField((words) => edit({ text: words }))
  const kind = kindField(comment().classification, (classification) => edit({ classification }))
  const wording = makeWordingPart(keeper, setting.wording)
  const quote = makeQuotePart(keeper, () => text.box.focus())
  const fill = () => {
    text.fill(comment().text)
    kind.list.value = comment().classification
    wording.fill()
  }
  const check = () => {
    const faults = isEmpty(comment()) ? {} : faultsOf(comment())
    text.show(faults.text)
    wording.field.show(faults.proposed)
  }
  for (const { box } of [text, wording.field]) box.addEventListener('blur', check)

  const showTrouble = () =>
    showStoreTrouble(notices, store, async () => {
      await keeper.flush()
      saveToFile(comment().consultation, await store.all())
    })
  const close = async () => {
    await keeper.end()
    setting.closed({})
  }
  const remove = async () => {
    const last = comment()
    await keeper.end()
    await store.remove(last.id)
    setting.closed({ deleted: isEmpty(last) ? undefined : last })
  }

  const { what } = comment().target
  const parts = [notices, quote.element, text.element, ...(what === 'block' || what === 'duty' ? [wording.element] : []), kind.element, consentPart(keeper)]
  const panel = framePanel(setting, { parts, status, close, remove })
  fill()
  if (comment().version > 0) {
    check()
    status.textContent = 'Kept on this device, not sent'
  }
  quote.fill()
  showAge(notices, {
    comment: comment(),
    now: setting.now,
    takeNow: (changes) => {
      edit(changes)
      quote.fill()
      text.box.focus()
    },
  })
  showTrouble()
  return { element: panel, focus: () => text.box.focus(), close }
}

/** What may be published of it, folded away behind what is chosen. */
function consentPart({ comment, edit }: Keeper): HTMLElement {
  const summary = element('summary', { class: 'comment-panel__summary' }, consentWords(comment().consent))
  const field = consentField('What may be published', comment().consent, (consent) => {
    edit({ consent })
    summary.textContent = consentWords(consent)
  })
  return element('details', { class: 'comment-panel__consent' }, summary, field)
}
