/** Shows the copy on this device and what can be done with it. Without a service worker the page says that no copy can be kept. */
import { ageWords, sizeWords, timeWords } from '../offline/age-words.ts'
import { askWorker } from '../offline/ask-worker.ts'
import type { Ask, KeptReport } from '../offline/kept-state.ts'

const TROUBLE: Readonly<Record<NonNullable<KeptReport['trouble']>, string>> = {
  network: 'The connection was cut. What has arrived is kept, and the rest follows.',
  changed: 'A file is not what the site says it is, so it was not taken. The site may just be changing: try again later.',
  room: 'This device has no room for all of it.',
}

/** More changed pages than these are counted and not listed. */
const MOST_LISTED = 30

const find = <T extends HTMLElement>(id: string) => document.getElementById(id) as T
const [take, more, drop] = [find<HTMLButtonElement>('kept-take'), find<HTMLButtonElement>('kept-more'), find<HTMLButtonElement>('kept-delete')]

function statusWords({ kept, taking, trouble, isWanted }: KeptReport): string {
  if (taking !== undefined) return `Fetching ${taking.of === 1 ? 'one file' : `${taking.of.toLocaleString('en-GB')} files`} …`
  const problem = trouble === undefined ? '' : ` ${TROUBLE[trouble]}`
  if (kept === undefined) return `${isWanted ? 'No copy is kept yet.' : 'No copy is kept, as you decided.'}${problem}`
  const at = new Date(kept.takenAt)
  return `Edition ${kept.edition}, taken on ${timeWords(at)} (${ageWords(at, new Date())}): ${kept.files.toLocaleString('en-GB')} files, ${sizeWords(kept.bytes)}.${problem}`
}

function show(report: KeptReport): void {
  const { kept, taking, newer, updated, wantsMore } = report
  find('kept-status').textContent = statusWords(report)
  const progress = find<HTMLProgressElement>('kept-progress')
  progress.hidden = taking === undefined
  Object.assign(progress, { max: Math.max(1, taking?.of ?? 1), value: taking?.done ?? 0 })
  const isBehind = kept !== undefined && newer !== undefined && taking === undefined
  find('kept-newer').hidden = !isBehind
  if (newer !== undefined)
    find('kept-newer').textContent =
      `Newer on the site: edition ${newer.edition}, ${newer.files.toLocaleString('en-GB')} files to fetch (${sizeWords(newer.bytes)}).`
  take.textContent = kept === undefined ? 'Keep a copy now' : isBehind ? 'Update now' : 'Look for something newer'
  more.hidden = kept === undefined
  more.textContent = wantsMore ? 'Drop the PDF and Word files' : 'Keep the PDF and Word files too'
  more.dataset['more'] = String(!wantsMore)
  drop.hidden = kept === undefined
  for (const button of [take, more, drop]) button.disabled = taking !== undefined
  showChanged(updated)
}

function showChanged(updated: KeptReport['updated']): void {
  const place = find('kept-changed')
  place.hidden = updated === undefined
  if (updated === undefined) return
  const { at, from, fromEdition, changed } = updated
  const [words, list] = [place.querySelector('p'), place.querySelector('ul')]
  const count = changed.length === 1 ? 'one page' : `${changed.length.toLocaleString('en-GB')} pages`
  if (words)
    words.textContent = `On ${timeWords(new Date(at))}: ${count}, since the copy of edition ${fromEdition} that was taken on ${timeWords(new Date(from))}.`
  const addresses = changed.length > MOST_LISTED ? ['/changes/'] : changed
  list?.replaceChildren(
    ...addresses.map((address) => {
      const [item, link] = [document.createElement('li'), document.createElement('a')]
      link.href = address
      link.textContent = address === '/changes/' && changed.length > MOST_LISTED ? 'What changed from edition to edition' : address
      item.append(link)
      return item
    }),
  )
}

const ask = (asked: Ask) => void askWorker(asked).then(show)

if ('serviceWorker' in navigator) {
  navigator.serviceWorker.addEventListener('message', ({ data }) => show(data as KeptReport))
  void navigator.serviceWorker.ready.then(() => {
    find('kept-without').hidden = true
    find('kept').hidden = false
    ask({ ask: 'state' })
  })
  take.addEventListener('click', () => {
    find('kept-status').textContent = 'Looking …'
    // A copy that the reader asked for is not to be cleared away for room.
    void navigator.storage?.persist?.()
    ask({ ask: 'take' })
  })
  more.addEventListener('click', () => ask({ ask: 'take', more: more.dataset['more'] === 'true' }))
  drop.addEventListener('click', () => {
    ask({ ask: 'delete' })
    take.focus()
  })
}
