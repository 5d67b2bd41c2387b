import { type CopyAnswer, checkCopy, type KnownEdition } from '../../browser/check-copy.ts'
import { answerElements, answerWords } from './copy-words.ts'

/**
 * Says whether a copy is current, from the code that was typed or that the address brought (`?x=`, from a QR code; `?f=` of one
 * duty). The codes of all editions are one file, read when it is first needed. Without this script the page lists them.
 */
const form = document.querySelector<HTMLFormElement>('#check-copy')
const field = form?.querySelector<HTMLInputElement>('input')
const status = form?.querySelector<HTMLElement>('[role=status]')
const place = document.querySelector<HTMLElement>('#copy-answer')

if (form && field && status && place) {
  let known: Promise<KnownEdition[]> | undefined
  const read = () => {
    known ??= fetch(form.dataset['copies'] ?? '').then(async (answer) => {
      if (!answer.ok) throw new Error(answer.statusText)
      return ((await answer.json()) as { editions: KnownEdition[] }).editions
    })
    return known
  }

  const answer = async (typed: string) => {
    status.textContent = 'Checking'
    place.replaceChildren()
    try {
      show(checkCopy(await read(), typed, today()))
    } catch {
      known = undefined
      status.textContent = 'The list of codes could not be read. Try again when you are on line, or look in the table below.'
    }
  }

  const show = (found: CopyAnswer) => {
    status.textContent = answerWords(found)
    place.replaceChildren(...answerElements(found, (form.dataset['pairs'] ?? '').split(' ')))
  }

  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const typed = field.value.trim()
    // The checklist of a case is checked on its own page, which knows what was chosen.
    const [ofCase] = /\/(?:draft\/)?case\/[\w.-]+\/[\w.-]+\/\?\S*/.exec(typed) ?? []
    if (ofCase !== undefined) {
      location.assign(ofCase)
      return
    }
    history.replaceState(null, '', typed === '' ? location.pathname : `${location.pathname}?x=${encodeURIComponent(typed)}`)
    void answer(typed)
  })
  const asked = new URLSearchParams(location.search)
  const brought = asked.get('x') ?? asked.get('f')
  if (brought !== null) {
    field.value = brought
    void answer(brought)
  }
}

/** The reader’s own date. */
function today(): string {
  const now = new Date()
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')
}
