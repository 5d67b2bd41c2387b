import { forgetCase, readCase } from './kept-case.ts'

/** Where a case begins: leads to the page of the post and cohort that were chosen, and back to the last case of this device. */
const form = document.querySelector<HTMLFormElement>('#case-start')
const [role, cohort] = ['#case-role', '#case-cohort'].map((id) => document.querySelector<HTMLSelectElement>(id))
const kept = document.querySelector<HTMLElement>('#case-kept')
const last = document.querySelector<HTMLAnchorElement>('#case-last')

if (form && role && cohort) {
  form.hidden = false
  form.addEventListener('submit', (event) => {
    event.preventDefault()
    location.href = `${form.dataset['base']}${role.value}/${cohort.value}/`
  })
}

const found = readCase()
if (found && kept && last && role && cohort) {
  const [post, group] = found.address.replace(/\?.*/, '').split('/').filter(Boolean).slice(-2)
  role.value = post ?? ''
  cohort.value = group ?? ''
  for (const field of [role, cohort]) if (field.selectedIndex < 0) field.selectedIndex = 0
  last.href = found.address
  last.textContent = found.words
  kept.hidden = false
  kept.querySelector('button')?.addEventListener('click', () => {
    forgetCase()
    kept.hidden = true
    role.focus()
  })
}
