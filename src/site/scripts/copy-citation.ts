import { copiedWords, copyText } from './copy-text.ts'

/** Lets a reader copy the citation of the page with its permanent address. Without this script the citation is there to be read. */
const cite = document.querySelector<HTMLElement>('.cite__text')
const tools = document.querySelector<HTMLElement>('.cite__tools')
const said = document.querySelector<HTMLElement>('.cite__status')
const button = tools?.querySelector('button')

if (cite && tools && said && button) {
  tools.hidden = false
  button.addEventListener('click', async () => {
    said.textContent = ''
    said.textContent = copiedWords(await copyText(cite.innerText.trim()))
  })
}
