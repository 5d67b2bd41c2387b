import type { Quote } from '../../../../schemas/index.ts'
import { lastConsent } from './comment-fields.ts'
import { blockOpener, nameButton, type Opener, sectionOpener } from './comment-opener.ts'
import { type CommentPanel, openCommentPanel } from './comment-panel.ts'
import { type CommentPlace, placesIn, wordsOf } from './comment-place.ts'
import { openCommentStore } from './comment-store.ts'
import { bubble, element, hidden } from './element.ts'
import type { KeptComment } from './kept-comment.ts'
import { markQuotes } from './mark-quotes.ts'
import { offerSelection } from './offer-selection.ts'
import { newId, type PageSetting, readSetting } from './page-setting.ts'
import { tellDeleted } from './tell-deleted.ts'

/** Which comment a form is opened with: one that is kept, or a new one on words. Neither: the last that is not sent, or a new one. */
interface Wanted {
  readonly comment?: KeptComment
  readonly quote?: Quote
}

/**
 * Gives every numbered block and duty of a section, and the section itself, a button to comment on it. One form is open at a time;
 * it stands under what it is about.
 */
export async function commentOnSection(strip: HTMLElement, prose: HTMLElement): Promise<void> {
  const setting = readSetting(strip)
  const { section = '', number = '', sheet = '' } = strip.dataset
  const [store] = await Promise.all([openCommentStore(setting.consultation), addSheet(sheet)])
  let kept: readonly KeptComment[] = await store.all()
  let open: { readonly opener: Opener; readonly panel: CommentPanel } | undefined

  const openers = [sectionOpener(strip, { what: 'section', id: section, label: `section ${number}` }), ...placesIn(prose).map(blockOpener)]
  const about = ({ what, id }: CommentPlace) => kept.filter(({ target }) => target.what === what && target.id === id)

  const show = async (opener: Opener, wanted: Wanted = {}) => {
    await open?.panel.close()
    kept = await store.all()
    const { place } = opener
    const own = about(place)
    const chosen = wanted.comment ?? (wanted.quote === undefined ? own.findLast(({ sent }) => sent === undefined) : undefined)
    const fresh = newComment(place, setting, { section, quote: chosen?.target.quote ?? wanted.quote })
    const panel = openCommentPanel({
      store,
      // What was received is never changed: writing on makes a comment that takes its place.
      comment: chosen?.sent ? { ...fresh, text: chosen.text, proposed: chosen.proposed, replaces: chosen.id } : (chosen ?? fresh),
      now: { words: fresh.words, digest: setting.digest },
      wording: sentenceOf(place),
      others: own.filter(({ id }) => id !== chosen?.id),
      openOther: (comment) => void show(opener, { comment }),
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
  for (const opener of openers) opener.button.addEventListener('click', () => void (open?.opener === opener ? open.panel.close() : show(opener)))
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

/** A comment that nobody has written in yet. */
const newComment = (
  { what, id, label, block }: CommentPlace,
  { consultation, draft, edition, digest }: PageSetting,
  { section, quote }: { readonly section: string; readonly quote: Quote | undefined },
): KeptComment => ({
  id: newId(),
  consultation,
  target: { what, id, draft, edition, digest, section, ...(quote === undefined ? {} : { quote }) },
  label,
  page: location.pathname,
  words: block ? wordsOf(block).words : '',
  text: '',
  proposed: '',
  classification: 'general',
  consent: lastConsent(),
  madeAt: new Date().toISOString(),
  changedAt: '',
  version: 0,
})

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
