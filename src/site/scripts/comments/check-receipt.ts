import type { PublishedLog } from '../../../../schemas/index.ts'
import { holdReceipt, sha256Text } from '../../../browser/receipt-page.ts'
import { readPublishedLog, readReceipt } from './receipt-files.ts'

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
    const receipt = readReceipt(text.value)
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
  if (chosen !== undefined || address === undefined) return readPublishedLog(chosen ?? '')
  try {
    const answer = await fetch(address)
    return answer.ok ? readPublishedLog(await answer.text()) : undefined
  } catch {
    return undefined
  }
}
