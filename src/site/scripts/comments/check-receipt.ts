import type { PublishedLog, Receipt } from '../../../../schemas/index.ts'
import { holdReceipt, sha256Text, takeJson } from '../../../receipt-page.ts'

/** Holds a receipt against the published list of digests, in the browser alone. */
const form = document.querySelector<HTMLElement>('.receipt-check')
if (form) offerCheck(form)

function offerCheck(form: HTMLElement): void {
  const file = form.querySelector<HTMLInputElement>('#receipt-file')
  const text = form.querySelector<HTMLTextAreaElement>('#receipt-text')
  const list = form.querySelector<HTMLInputElement>('#receipt-list')
  const answer = form.querySelector<HTMLElement>('.receipt-check__answer')
  const own = form.querySelector<HTMLElement>('[data-own-list]')
  const address = form.dataset['list']
  if (!file || !text || !list || !answer || !own) return
  form.hidden = false
  own.hidden = address !== undefined

  const say = (words: string, isBad: boolean) => {
    answer.classList.toggle('is-bad', isBad)
    answer.textContent = words
  }
  file.addEventListener('change', async () => {
    text.value = (await file.files?.[0]?.text()) ?? ''
  })
  form.querySelector('button')?.addEventListener('click', async () => {
    say('', false)
    const receipt = readAs<Receipt>(text.value, 'receipt/1')
    if (receipt === undefined) return say('This is not a receipt. Choose the file that you saved, or paste all of its text.', true)
    const published = await readList(address, list)
    if (published === undefined) {
      own.hidden = false
      return say('The published list of digests could not be read. If you have it as a file, choose it here.', true)
    }
    const verdict = holdReceipt(receipt, published, sha256Text)
    say(verdict.words, !verdict.isSound)
  })
}

async function readList(address: string | undefined, list: HTMLInputElement): Promise<PublishedLog | undefined> {
  const chosen = await list.files?.[0]?.text()
  if (chosen !== undefined || address === undefined) return readAs<PublishedLog>(chosen ?? '', 'log-digests/1')
  try {
    const answer = await fetch(address)
    return answer.ok ? readAs<PublishedLog>(await answer.text(), 'log-digests/1') : undefined
  } catch {
    return undefined
  }
}

/** A file of ours, by what it says that it is; its parts are checked as far as they are read. */
function readAs<File extends Receipt | PublishedLog>(text: string, format: File['format']): File | undefined {
  const json = takeJson(text, 50_000_000)
  if ('refused' in json) return undefined
  const value = json.value as { readonly format?: unknown; readonly comments?: unknown; readonly head?: unknown; readonly digests?: unknown } | null
  const isReceipt = Array.isArray(value?.comments) && typeof value.head === 'object'
  const isList = Array.isArray(value?.digests) && value.digests.every((digest: unknown) => typeof digest === 'string')
  return value?.format === format && (isReceipt || isList) ? (value as File) : undefined
}
