/**
 * Lets a reader copy a citation with its permanent address. The citation is that of the page, or of the paragraph or duty
 * whose number was chosen: a second button then stands beside it. Without this script the citation is there to be read.
 */
const cite = document.querySelector<HTMLElement>('.cite__text')
const tools = document.querySelector<HTMLElement>('.cite__tools')
const said = document.querySelector<HTMLElement>('.cite__status')
const { citation = '', address = '' } = cite?.dataset ?? {}

const copyTo = (button: HTMLButtonElement, words: string, after: (copied: boolean) => void) =>
  button.addEventListener('click', () => {
    const done = navigator.clipboard?.writeText(words) ?? Promise.reject(new Error('no clipboard'))
    done.then(
      () => after(true),
      () => after(false),
    )
  })

const say = (copied: boolean) => (copied ? 'Copied' : 'Could not copy: select the words instead')

const pageButton = tools?.querySelector('button')
if (cite && tools && said && pageButton) {
  tools.hidden = false
  copyTo(pageButton, cite.innerText.trim(), (copied) => {
    said.textContent = say(copied)
  })
}

/** The number of the block that the address points at, such as 4.1.3, and the block itself. */
function chosenBlock(): { number: string; anchor: HTMLAnchorElement } | undefined {
  const id = decodeURIComponent(location.hash.slice(1))
  const block = id === '' ? null : document.getElementById(id)
  const anchor = block?.closest('.block, .duty, .note, li, p, section')?.querySelector<HTMLAnchorElement>('a.number')
  return anchor?.textContent ? { number: anchor.textContent.trim(), anchor } : undefined
}

function offerCitation(): void {
  document.querySelector('.cite-block')?.remove()
  const chosen = chosenBlock()
  if (chosen === undefined) return
  const button = document.createElement('button')
  button.type = 'button'
  button.className = 'cite-block'
  button.textContent = 'Copy citation'
  const words = `${citation.replace('{part}', `para ${chosen.number}`)}\n${address}${new URL(chosen.anchor.href).hash}`
  copyTo(button, words, (copied) => {
    button.textContent = say(copied)
  })
  chosen.anchor.after(button)
}

if (cite) {
  addEventListener('hashchange', offerCitation)
  offerCitation()
}

export {}
