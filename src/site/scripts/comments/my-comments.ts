import { commentCard } from './comment-card.ts'
import { consentField, lastConsent } from './comment-fields.ts'
import { mergeComments, readFile, saveToFile } from './comment-files.ts'
import { openCommentPanel } from './comment-panel.ts'
import { openCommentStore } from './comment-store.ts'
import { button, element } from './element.ts'
import { faultsOf, type KeptComment } from './kept-comment.ts'
import { fileTools, keptFromFile, loadedWords } from './load-comments.ts'
import { newId, readSetting } from './page-setting.ts'
import { askSession, MOST_AT_ONCE, type Session, sendComments } from './send-comments.ts'
import { sentAnswer, sessionWords } from './send-words.ts'
import { tellDeleted } from './tell-deleted.ts'

/** The page of one’s own comments: to review, to change, to send, to save as a file. */
const page = document.querySelector<HTMLElement>('.my-comments')
if (page) void showMyComments(page)

async function showMyComments(page: HTMLElement): Promise<void> {
  const { consultation, digest } = readSetting(page)
  const { base = '/' } = page.dataset
  const store = await openCommentStore(consultation, newId)
  const heldBack = new Set<string>()
  const faults = new Map<string, string>()
  let session: Session | undefined
  let hasAsked = false
  let isBusy = false
  let isEditing = false

  const answer = element('div', { class: 'my-comments__answer', tabindex: '-1', role: 'status' })
  const unsentHeading = element('h2', {})
  const unsentList = element('ul', { class: 'my-comments__list' })
  const jump = element('p', {}, element('a', { href: '#send-heading' }, 'Send them, or save them to a file'))
  const sentHeading = element('h2', {})
  const sentList = element('ul', { class: 'my-comments__list' })
  const sentNote = element(
    'p',
    {},
    'To withdraw one, or to see what became of it, go to ',
    element('a', { href: '/consult/' }, 'the comments that you sent'),
    '. To replace one, comment on the same paragraph again.',
  )
  const who = element('p', {}, 'Asking whether comments can be sent from here.')
  const again = button('Ask again', 'comment-link', () => ask())
  const send = button('Send', 'govuk-button', () => sendThem())
  const sendBox = element(
    'section',
    { class: 'my-comments__send', 'aria-labelledby': 'send-heading' },
    element('h2', { id: 'send-heading' }, 'Send'),
    who,
    again,
  )

  const cardOf = (comment: KeptComment): HTMLLIElement =>
    commentCard(comment, {
      isChosen: !heldBack.has(comment.id),
      choose: (isChosen) => {
        if (isChosen) heldBack.delete(comment.id)
        else heldBack.add(comment.id)
        void showSend()
      },
      change: () => change(comment),
      remove: async () => {
        await store.remove(comment.id)
        await render()
        unsentHeading.before(tellDeleted(comment, store, unsentHeading))
      },
      isOld: comment.target.digest !== digest,
      fault: faults.get(comment.id),
    })

  const change = (comment: KeptComment) => {
    const card = document.getElementById(`kept-${comment.id}`)
    if (!card || isEditing) return
    isEditing = true
    const panel = openCommentPanel({
      store,
      comment,
      closed: async ({ deleted }) => {
        isEditing = false
        faults.delete(comment.id)
        await render()
        if (deleted) unsentHeading.before(tellDeleted(deleted, store, unsentHeading))
        else document.querySelector<HTMLElement>(`#kept-${comment.id} button`)?.focus()
      },
    })
    card.replaceChildren(panel.element)
    panel.focus()
  }

  const chosen = async () => (await store.all()).filter(({ id, sent }) => sent === undefined && !heldBack.has(id))

  const showSend = async () => {
    const count = (await chosen()).length
    const canSend = session?.kind === 'invited' && session.consultation === consultation
    if (session) who.replaceChildren(...sessionWords(session, consultation))
    again.hidden = session === undefined || canSend
    send.textContent = isBusy ? 'Sending' : `Send ${count} ${count === 1 ? 'comment' : 'comments'}`
    send.disabled = isBusy || count === 0
    if (canSend) sendBox.append(send)
    else send.remove()
    sendBox.hidden = (await store.all()).every(({ sent }) => sent !== undefined)
    // Nobody is asked while there is nothing to send.
    if (!sendBox.hidden && !hasAsked) {
      hasAsked = true
      void ask()
    }
    consent.hidden = (await store.all()).every(({ sent }) => sent !== undefined)
  }

  const consent = element('details', {}, element('summary', { class: 'comment-panel__summary' }, 'What may be published: set it for all that are not sent'))
  consent.append(
    consentField('For all comments that are not sent', lastConsent(), async (given) => {
      for (const comment of await store.all()) if (comment.sent === undefined) await store.write({ ...comment, consent: given }, newId)
    }),
  )
  sendBox.append(consent)

  const render = async () => {
    if (isEditing) return
    const all = await store.all()
    const unsent = all.filter(({ sent }) => sent === undefined)
    const done = all.filter(({ sent }) => sent !== undefined)
    unsentHeading.textContent = unsent.length === 0 ? 'Nothing to send' : `Not sent (${unsent.length})`
    unsentHeading.tabIndex = -1
    // A long list has what comes after it out of sight.
    jump.hidden = unsent.length < 4
    sentHeading.textContent = `Sent (${done.length})`
    for (const part of [sentHeading, sentNote, sentList]) part.hidden = done.length === 0
    unsentList.replaceChildren(...unsent.map(cardOf))
    sentList.replaceChildren(...done.map(cardOf))
    empty.hidden = all.length > 0
    trouble.textContent = store.trouble() === undefined ? '' : `${store.trouble()} Comments last only while this page is open.`
    await showSend()
  }

  const ask = async () => {
    const found = await askSession()
    // A server that is gone for a moment is still the one to send to: sending says what came of it.
    if (found.kind !== 'no-server' || session?.kind !== 'invited') session = found
    await showSend()
  }

  const sendThem = async () => {
    if (isBusy) return
    const wanted = await chosen()
    faults.clear()
    for (const comment of wanted) for (const fault of Object.values(faultsOf(comment))) faults.set(comment.id, fault)
    if (faults.size === 0) {
      isBusy = true
      await showSend()
      const sent = await sendComments(wanted, consultation, store)
      isBusy = false
      if (sent.kind === 'refused' && sent.comment !== undefined) faults.set(sent.comment, sent.words)
      answer.classList.toggle('is-bad', sent.kind !== 'received')
      answer.replaceChildren(...sentAnswer(sent, wanted.length > MOST_AT_ONCE))
      if (sent.kind === 'refused') await ask()
    } else {
      answer.classList.add('is-bad')
      answer.replaceChildren(
        element('p', {}, `Nothing was sent: ${faults.size === 1 ? 'one comment has' : `${faults.size} comments have`} to be put right first.`),
      )
    }
    await render()
    answer.focus()
  }

  const empty = element(
    'p',
    {},
    'You have written nothing on this device yet. Open ',
    element('a', { href: base }, 'the draft'),
    ' and choose the bubble at a paragraph.',
  )
  const trouble = element('p', { class: 'comment-field__fault', role: 'alert' })
  const files = fileTools({
    save: async () => saveToFile(consultation, await store.all()),
    load: async (text) => {
      const read = readFile(text, consultation)
      if ('refused' in read) return read.refused
      const merged = mergeComments(
        read.comments.map((saved) => keptFromFile(saved, { consultation, base })),
        await store.all(),
        newId,
      )
      for (const comment of merged.fresh) await store.write(comment, newId)
      await render()
      return loadedWords(merged)
    },
  })

  document.querySelector('[data-without-script]')?.remove()
  page.hidden = false
  page.append(trouble, answer, empty, unsentHeading, jump, unsentList, sendBox, files, sentHeading, sentNote, sentList)
  await render()
  store.watch(() => void render())
  addEventListener('online', () => hasAsked && void ask())
}
