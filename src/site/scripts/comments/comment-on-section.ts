import type { Quote } from '../../../../schemas/index.ts'
import { lastConsent } from './comment-fields.ts'
import { type CommentPanel, openCommentPanel } from './comment-panel.ts'
import { type CommentPlace, placesIn, wordsOf } from './comment-place.ts'
import { openCommentStore } from './comment-store.ts'
import { bubble, button, element, hidden } from './element.ts'
import { buttonWords, type KeptComment } from './kept-comment.ts'
import { markQuotes } from './mark-quotes.ts'
import { offerSelection } from './offer-selection.ts'
import { newId, type PageSetting, readSetting } from './page-setting.ts'
import { placeButton } from './place-button.ts'
import { tellDeleted } from './tell-deleted.ts'

/** A place with its button. */
interface Opener {
  readonly place: CommentPlace
  readonly button: HTMLButtonElement
  /** Puts the form where it belongs. */
  readonly put: (panel: HTMLElement) => void
}

/**
 * Gives every numbered block and duty of a section, and the section itself, a button to comment on it. One form is open at a time;
 * it stands under what it is about.
 */
export async function commentOnSection(strip: HTMLElement, prose: HTMLElement): Promise<void> {
  const setting = readSetting(strip)
  const { section = '', number = '', sheet = '' } = strip.dataset
  const [store] = await Promise.all([openCommentStore(setting.consultation, newId), addSheet(sheet)])
  let kept: readonly KeptComment[] = await store.all()
  let open: { readonly opener: Opener; readonly panel: CommentPanel } | undefined

  const openers = [sectionOpener(strip, { what: 'section', id: section, label: `section ${number}` }), ...placesIn(prose).map(blockOpener)]
  const about = ({ what, id }: CommentPlace) => kept.filter(({ target }) => target.what === what && target.id === id)

  const fresh = (place: CommentPlace, quote?: Quote): KeptComment => ({
    id: newId(),
    consultation: setting.consultation,
    target: targetOf(place, setting, { section, quote }),
    label: place.label,
    page: location.pathname,
    words: place.block ? wordsOf(place.block).words : '',
    text: '',
    proposed: '',
    classification: 'general',
    consent: lastConsent(),
    madeAt: new Date().toISOString(),
    changedAt: '',
    version: 0,
  })

  const show = async (opener: Opener, { comment, quote }: { comment?: KeptComment | undefined; quote?: Quote | undefined } = {}) => {
    await open?.panel.close()
    kept = await store.all()
    const own = about(opener.place)
    const drafts = own.filter(({ sent }) => sent === undefined)
    const chosen = comment ?? (quote === undefined ? drafts.at(-1) : undefined)
    // What was received is never changed: writing on makes a comment that takes its place.
    const shown = chosen?.sent ? { ...fresh(opener.place, chosen.target.quote), text: chosen.text, proposed: chosen.proposed, replaces: chosen.id } : chosen
    const written = shown ?? fresh(opener.place, quote)
    const panel = openCommentPanel({
      store,
      comment: written,
      now: { words: opener.place.block ? wordsOf(opener.place.block).words : '', digest: setting.digest },
      wording: sentenceOf(opener.place),
      others: own.filter(({ id }) => id !== chosen?.id),
      openOther: (other) => void show(opener, { comment: other }),
      home: setting.home,
      closed: ({ deleted }) => {
        panel.element.remove()
        opener.button.setAttribute('aria-expanded', 'false')
        open = undefined
        if (deleted) opener.put(tellDeleted(deleted, store, opener.button))
        else opener.button.focus()
      },
    })
    open = { opener, panel }
    opener.put(panel.element)
    opener.button.setAttribute('aria-expanded', 'true')
    panel.focus()
  }

  for (const opener of openers) opener.button.addEventListener('click', () => void (open?.opener === opener ? open.panel.close() : show(opener)))
  const tell = () => {
    for (const opener of openers) nameButton(opener, about(opener.place).length)
    const marks = openers.flatMap(({ place: { block, ...place }, button: { id } }) =>
      block === undefined ? [] : about(place).flatMap(({ target: { quote } }) => (quote === undefined ? [] : [{ block, quote, details: id }])),
    )
    markQuotes(prose, 'mine', marks)
    countMine(strip, kept.length)
  }
  const refresh = async () => {
    kept = await store.all()
    tell()
  }
  offerSelection(prose, (block, quote) => {
    const opener = openers.find(({ place }) => place.block === block)
    if (opener) void show(opener, { quote })
  })
  explain(strip)
  // At once, not after another look at the device: no button stands in the page without its name.
  tell()
  store.watch(() => void refresh())
  addEventListener('pageshow', ({ persisted }) => persisted && void refresh())
}

/** Settles when the sheet styles the page, or cannot: the buttons come styled, and come all the same where it was lost. */
function addSheet(address: string): Promise<void> {
  return new Promise((settle) => {
    const sheet = element('link', { rel: 'stylesheet', href: address })
    sheet.addEventListener('load', () => settle())
    sheet.addEventListener('error', () => settle())
    document.head.append(sheet)
  })
}

/** Of a duty, its sentence: the lines under it are not wording. */
function sentenceOf({ block }: CommentPlace): string | undefined {
  const sentence = block?.querySelector<HTMLElement>(':scope > .duty__sentence')
  return sentence ? wordsOf(sentence).words : undefined
}

const targetOf = (
  { what, id }: CommentPlace,
  { draft, edition, digest }: PageSetting,
  { section, quote }: { readonly section: string; readonly quote: Quote | undefined },
): KeptComment['target'] => ({ what, id, draft, edition, digest, section, ...(quote === undefined ? {} : { quote }) })

function blockOpener({ place, number }: ReturnType<typeof placesIn>[number]): Opener {
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

function sectionOpener(strip: HTMLElement, place: CommentPlace): Opener {
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

/** The section’s button says all; those of blocks show a bubble and a number, and say all to screen readers. */
function nameButton({ place, button: opener }: Opener, count: number): void {
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

function countMine(strip: HTMLElement, count: number): void {
  const item = strip.querySelector<HTMLElement>('[data-comment-mine]')
  if (!item) return
  item.hidden = false
  const link = item.querySelector('a')
  if (link) link.textContent = count === 0 ? 'My comments' : `My comments (${count})`
}

function explain(strip: HTMLElement): void {
  const how = strip.querySelector<HTMLElement>('[data-comment-how]')
  if (!how) return
  how.append(
    ' Choose ',
    bubble(),
    hidden('the button'),
    ' at a paragraph or duty, or select words in it. What you write stays on this device until you send it.',
  )
  how.hidden = false
}
