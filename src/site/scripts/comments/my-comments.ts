import { commentCard } from './comment-card.ts'
import { saveToFile } from './comment-files.ts'
import { makeCommentLists } from './comment-lists.ts'
import { openCommentPanel } from './comment-panel.ts'
import { openCommentStore } from './comment-store.ts'
import { element } from './element.ts'
import { faultsOf, type KeptComment } from './kept-comment.ts'
import { fileTools, loadFile } from './load-comments.ts'
import { readSetting } from './page-setting.ts'
import { makeSendBox } from './send-box.ts'
import { MOST_AT_ONCE, sendComments } from './send-comments.ts'
import { sentAnswer } from './send-words.ts'
import { tellDeleted } from './tell-deleted.ts'

/** The page of one’s own comments: to review, to change, to send, to save as a file. */
const page = document.querySelector<HTMLElement>('.my-comments')
if (page) void showMyComments(page)

async function showMyComments(page: HTMLElement): Promise<void> {
  const { consultation, digest } = readSetting(page)
  const { base = '/' } = page.dataset
  const store = await openCommentStore(consultation)
  const heldBack = new Set<string>()
  const faults = new Map<string, string>()
  let isEditing = false

  const trouble = element('p', { class: 'comment-field__fault', role: 'alert' })
  const answer = element('div', { class: 'my-comments__answer', tabindex: '-1', role: 'status' })
  const say = (isBad: boolean, ...words: readonly HTMLElement[]) => {
    answer.classList.toggle('is-bad', isBad)
    answer.replaceChildren(...words)
  }

  const render = async () => {
    if (isEditing) return
    lists.show(await store.all())
    trouble.textContent = store.trouble() === undefined ? '' : `${store.trouble()} Comments last only while this page is open.`
    await box.show()
  }
  const renderDeleted = async (deleted: KeptComment) => {
    await render()
    lists.heading.before(tellDeleted(deleted, store, lists.heading))
  }
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
        if (deleted) return renderDeleted(deleted)
        await render()
        document.querySelector<HTMLElement>(`#kept-${comment.id} button`)?.focus()
      },
    })
    card.replaceChildren(panel.element)
    panel.focus()
  }
  const lists = makeCommentLists(base, (comment) =>
    commentCard(comment, {
      isChosen: !heldBack.has(comment.id),
      choose: (isChosen) => {
        if (isChosen) heldBack.delete(comment.id)
        else heldBack.add(comment.id)
        void box.show()
      },
      change: () => change(comment),
      remove: async () => {
        await store.remove(comment.id)
        await renderDeleted(comment)
      },
      isOld: comment.target.digest !== digest,
      fault: faults.get(comment.id),
    }),
  )

  const chosen = async () => (await store.all()).filter(({ id, sent }) => sent === undefined && !heldBack.has(id))
  const send = async () => {
    const wanted = await chosen()
    faults.clear()
    for (const comment of wanted) for (const fault of Object.values(faultsOf(comment))) faults.set(comment.id, fault)
    if (faults.size > 0) {
      const which = faults.size === 1 ? 'one comment has' : `${faults.size} comments have`
      say(true, element('p', {}, `Nothing was sent: ${which} to be put right first.`))
    } else {
      const sent = await sendComments(wanted, consultation, store)
      if (sent.kind === 'refused' && sent.comment !== undefined) faults.set(sent.comment, sent.words)
      say(sent.kind !== 'received', ...sentAnswer(sent, wanted.length > MOST_AT_ONCE))
      if (sent.kind === 'refused') await box.ask()
    }
    await render()
    answer.focus()
  }
  const box = makeSendBox({ consultation, store, chosen, send })

  const files = fileTools({ save: async () => saveToFile(consultation, await store.all()), load: (text) => loadFile(text, { consultation, base, store }) })

  document.querySelector('[data-without-script]')?.remove()
  page.hidden = false
  page.append(trouble, answer, ...lists.unsent, box.element, files, ...lists.sent)
  await render()
  store.watch(() => void render())
}
