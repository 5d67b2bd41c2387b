/**
 * On a duty’s page that an extract led to (`?f=` and a fingerprint): says whether the duty still has the meaning that it had
 * when the extract was made.
 */
const asked = new URLSearchParams(location.search).get('f')
const answer = document.querySelector<HTMLElement>('.same-meaning')

if (answer && asked !== null && /^[0-9a-f]{16}$/.test(asked)) {
  const same = answer.dataset['fingerprint'] === asked
  answer.textContent = same
    ? 'This duty means the same as in your extract.'
    : 'This duty has changed since your extract was made. Read it again here, and take a new extract.'
  answer.classList.toggle('same-meaning--changed', !same)
  answer.hidden = false
}

export {}
