/** Says by the reader’s own clock whether a consultation takes comments now. Without this script its dates stand. */
const place = document.querySelector<HTMLElement>('[data-closed-at]')
const now = place?.querySelector<HTMLElement>('[data-now]')

if (place && now) {
  const { opensAt = '', closedAt = '' } = place.dataset
  const at = new Date().toISOString()
  now.textContent = at < opensAt ? 'Not open yet.' : at <= closedAt ? 'Open now.' : 'Closed.'
  now.after(' ')
  now.hidden = false
}

export {}
