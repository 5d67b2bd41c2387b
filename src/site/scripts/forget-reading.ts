import { forget, keptNames } from './reading-store.ts'

/** Says how much the device keeps of what was read here, and forgets it on request, with the choices of how to read. */
const box = document.querySelector<HTMLElement>('.kept-reading')
const said = box?.querySelector<HTMLElement>('[role=status]')
const button = box?.querySelector('button')

if (box && said && button) {
  const say = (before: string) => {
    const names = keptNames()
    const sections = names.filter((name) => name.startsWith('seen:')).length
    said.textContent = `${before}This device keeps how ${sections} ${sections === 1 ? 'section' : 'sections'} read when you last looked${names.includes('choices') ? ', and your reading options' : ''}.`
    // It keeps the focus, and so is not taken away.
    button.setAttribute('aria-disabled', String(names.length === 0))
  }
  button.addEventListener('click', () => {
    forget(keptNames())
    say('Forgotten. ')
  })
  say('')
  box.hidden = false
}
