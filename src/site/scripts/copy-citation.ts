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

/** The block that the address points at: its number in full, such as 4.1.3(a), and the number’s link. */
function chosenBlock(): { number: string; label: HTMLAnchorElement } | undefined {
  const id = decodeURIComponent(location.hash.slice(1))
  const block = id === '' ? null : document.getElementById(id)?.closest('.block')
  const label = block?.querySelector<HTMLAnchorElement>('a.block__number')
  if (!block || !label) return undefined
  const numberId = [label.id, block.id].find((candidate) => /^n\d/.test(candidate))
  return { number: numberId === undefined ? label.text : fullNumber(numberId), label }
}

/** The number that an anchor is made from: n4-1-3-a is 4.1.3(a). An item shows only its letter, and is cited in full. */
const fullNumber = (id: string): string =>
  id
    .slice(1)
    .split('-')
    .map((part, index) => (/^\d/.test(part) ? `${index === 0 ? '' : '.'}${part.toUpperCase()}` : `(${part})`))
    .join('')

function offerCitation(): void {
  document.querySelector('.cite-block')?.remove()
  const chosen = chosenBlock()
  if (chosen === undefined) return
  const box = document.createElement('span')
  box.className = 'cite-block'
  const button = document.createElement('button')
  button.type = 'button'
  button.textContent = 'Copy citation'
  const told = document.createElement('span')
  told.setAttribute('role', 'status')
  box.append(button, told)
  const words = `${citation.replace('{part}', `para ${chosen.number}`)}\n${address}${new URL(chosen.label.href).hash}`
  copyTo(button, words, (copied) => {
    told.textContent = say(copied)
  })
  chosen.label.after(box)
}

if (cite) {
  addEventListener('hashchange', offerCitation)
  offerCitation()
}

export {}
