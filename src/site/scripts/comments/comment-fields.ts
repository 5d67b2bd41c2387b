import { CLASSIFICATION_WORDS, CLASSIFICATIONS, type Classification, COMMENT_LIMITS } from '../../../browser/comment-page.ts'
import { CONSENT_WORDS } from '../../consultation-words.ts'
import { keep, recall } from '../reading-store.ts'
import { element, hidden } from './element.ts'
import type { KeptComment } from './kept-comment.ts'

/** A field with its label, its count and, beside it, what is wrong with it. */
export interface TextField {
  readonly element: HTMLElement
  readonly box: HTMLTextAreaElement
  /** Shows what is wrong; nothing: all is well. */
  readonly show: (fault: string | undefined) => void
  /** Puts words into it. */
  readonly fill: (words: string) => void
}

let made = 0
/** An id that no element of the page has. */
export const freshId = (name: string): string => {
  made += 1
  return `comment-${name}-${made}`
}

/** A text area that says how much room is left once that matters. */
export function textField(label: string, limit: number, told: (words: string) => void): TextField {
  const id = freshId('field')
  const box = element('textarea', { class: 'comment-field__box', id, rows: '3', 'aria-describedby': `${id}-count` })
  const fault = element('p', { class: 'comment-field__fault', id: `${id}-fault`, hidden: true })
  const count = element('p', { class: 'comment-field__hint', id: `${id}-count` })
  const tally = () => {
    const used = [...box.value].length
    const left = limit - used
    count.textContent =
      left < 0
        ? `${(-left).toLocaleString('en-GB')} characters too many`
        : used < limit / 2
          ? `Up to ${limit.toLocaleString('en-GB')} characters`
          : `${left.toLocaleString('en-GB')} characters left`
    count.classList.toggle('is-over', left < 0)
  }
  box.addEventListener('input', () => {
    tally()
    told(box.value)
  })
  tally()
  return {
    element: element('div', { class: 'comment-field' }, element('label', { class: 'comment-field__label', for: id }, label), fault, box, count),
    box,
    show: (words) => {
      fault.hidden = words === undefined
      fault.replaceChildren(...(words === undefined ? [] : [hidden('Error: '), words]))
      box.setAttribute('aria-describedby', words === undefined ? `${id}-count` : `${id}-fault ${id}-count`)
      if (words === undefined) box.removeAttribute('aria-invalid')
      else box.setAttribute('aria-invalid', 'true')
    },
    fill: (words) => {
      box.value = words
      tally()
    },
  }
}

export const commentField = (told: (words: string) => void): TextField => textField('Your comment', COMMENT_LIMITS.text, told)
export const wordingField = (told: (words: string) => void): TextField => textField('Wording you propose', COMMENT_LIMITS.proposed, told)

/** The list of kinds of points. */
export function kindField(chosen: Classification, told: (kind: Classification) => void): { element: HTMLElement; list: HTMLSelectElement } {
  const id = freshId('kind')
  const list = element('select', { class: 'comment-field__list', id })
  for (const kind of CLASSIFICATIONS) list.append(element('option', { value: kind, selected: kind === chosen }, CLASSIFICATION_WORDS[kind]))
  list.addEventListener('change', () => {
    const kind = CLASSIFICATIONS.find((one) => one === list.value)
    if (kind) told(kind)
  })
  return { element: element('div', { class: 'comment-field' }, element('label', { class: 'comment-field__label', for: id }, 'Kind of point'), list), list }
}

type Consent = KeptComment['consent']
const PARTS = ['text', 'organisation', 'name'] as const

/** What the writer agreed to last; nothing to begin with. */
export const lastConsent = (): Consent => {
  const { text = false, organisation = false, name = false } = recall<Partial<Consent>>('consent') ?? {}
  return { text, organisation, name }
}

/** Boxes to tick for what may be published. The choice is kept for the next comment. */
export function consentField(legend: string, chosen: Consent, told: (consent: Consent) => void): HTMLFieldSetElement {
  let now = chosen
  const boxes = PARTS.map((part) => {
    const id = freshId(`consent-${part}`)
    const box = element('input', { type: 'checkbox', id })
    box.checked = chosen[part]
    box.addEventListener('change', () => {
      now = { ...now, [part]: box.checked }
      keep('consent', now)
      told(now)
    })
    return element('p', { class: 'comment-choice' }, box, element('label', { for: id }, CONSENT_WORDS[part]))
  })
  return element(
    'fieldset',
    { class: 'comment-consent' },
    element('legend', { class: 'comment-field__label' }, legend),
    element('p', { class: 'comment-field__hint' }, 'What you do not tick is not published. Your comment counts the same.'),
    ...boxes,
  )
}

/** The choice in a few words. */
export function consentWords({ text, organisation, name }: Consent): string {
  if (!text) return 'May be published: nothing'
  const named = [organisation ? 'your organisation' : '', name ? 'your name' : ''].filter((part) => part !== '')
  return `May be published: the words${named.length === 0 ? ', without a name' : `, with ${named.join(' and ')}`}`
}
