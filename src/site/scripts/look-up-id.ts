/**
 * Goes to the page of the id that was typed. An address with an id in it serves as well: what follows its `#`, or its last part.
 * Without this script the page says how the address is formed.
 */
const form = document.querySelector<HTMLFormElement>('#look-up')
const field = form?.querySelector<HTMLInputElement>('input')
const status = form?.querySelector<HTMLElement>('[role=status]')

if (form && field && status) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    const id = field.value.trim().replace(/\/+$/, '').split(/[#/]/).at(-1)?.trim() ?? ''
    if (/^[A-Za-z0-9][A-Za-z0-9.-]*$/.test(id)) location.assign(`${form.dataset['base']}${id}/`)
    else status.textContent = 'An id has letters, digits, hyphens and dots only'
  })
}

export {}
