import { copiedWords, copyText } from './copy-text.ts'
import { fullNumber } from './full-number.ts'

/**
 * Two buttons at each numbered block, to copy its citation and its link. They stand in the page once and come to the block that a
 * mouse is over, that was chosen by its number, or whose number has the focus; the next Tab then leads to them. On a phone they come
 * when a number is chosen.  `first` is where the reader was when this was
 * fetched. Without this script the number is a link to the block.
 */
export function offerBlockTools(prose: HTMLElement, first?: Element): void {
  const cite = document.querySelector<HTMLElement>('.cite__text')
  if (!cite) return
  const { citation = '', address = '', hash = '' } = cite.dataset
  const tools = document.createElement('span')
  tools.className = 'block-tools'
  const said = document.createElement('span')
  said.className = 'block-tools__said'
  said.setAttribute('role', 'status')
  const buttons = (['citation', 'link'] as const).map((what) => {
    const button = document.createElement('button')
    button.type = 'button'
    button.addEventListener('click', async () => {
      const block = tools.closest<HTMLElement>('.block')
      const number = block && numberOf(block)
      if (!number) return
      const link = address + new URL(number.href).hash
      const words =
        what === 'link' ? link : [citation.replace('{part}', `para ${numberInFull(number, block)}`), link, hash].filter((line) => line !== '').join('\n')
      said.textContent = ''
      said.textContent = copiedWords(await copyText(words))
    })
    return button
  })
  tools.append(...buttons, said)

  const showAt = (block: HTMLElement) => {
    const number = numberOf(block)
    if (!number || tools.previousElementSibling === number) return
    said.textContent = ''
    for (const [index, what] of ['citation', 'link'].entries()) {
      const button = buttons[index]
      if (!button) continue
      button.replaceChildren(`Copy ${what}`, hiddenWords(` of ${numberInFull(number, block)}`))
    }
    number.after(tools)
    const { top } = block.getBoundingClientRect()
    tools.style.top = `${top - prose.getBoundingClientRect().top}px`
  }
  /** The block that the address points at keeps them while no other has them. */
  const rest = () => {
    const active = document.activeElement
    if (tools.contains(active) || (tools.isConnected && active === tools.previousElementSibling)) return
    const id = decodeURIComponent(location.hash.slice(1))
    const block = id === '' ? undefined : document.getElementById(id)?.closest<HTMLElement>('.prose .block')
    if (block) showAt(block)
    else tools.remove()
  }

  prose.addEventListener('focusin', ({ target }) => {
    if (target instanceof Element && target.matches('a.block__number')) showAt(target.closest<HTMLElement>('.block') as HTMLElement)
  })
  prose.addEventListener('focusout', ({ relatedTarget }) => {
    const isNear = relatedTarget instanceof Node && (tools.contains(relatedTarget) || tools.previousSibling === relatedTarget)
    // After the focus has moved: what is taken away before it arrives would send it to the top of the page.
    if (!isNear) setTimeout(rest)
  })
  prose.addEventListener('pointerover', ({ target, pointerType }) => {
    if (pointerType === 'touch' || !(target instanceof Element) || tools.contains(document.activeElement)) return
    const block = target.closest<HTMLElement>('.block')
    if (block) showAt(block)
  })
  prose.addEventListener('pointerleave', rest)
  addEventListener('hashchange', rest)
  const at = first?.closest<HTMLElement>('.block')
  if (at && prose.contains(at)) showAt(at)
  else rest()
}

const numberOf = (block: HTMLElement): HTMLAnchorElement | undefined =>
  [...block.querySelectorAll<HTMLAnchorElement>('a.block__number')].find((number) => number.closest('.block') === block)

function numberInFull(number: HTMLAnchorElement, block: HTMLElement): string {
  const id = [number.id, block.id].find((candidate) => /^n\d/.test(candidate))
  return id === undefined ? number.text : fullNumber(id)
}

function hiddenWords(words: string): HTMLElement {
  const hidden = document.createElement('span')
  hidden.className = 'govuk-visually-hidden'
  hidden.textContent = words
  return hidden
}
