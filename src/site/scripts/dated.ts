/**
 * Shows and hides words by the reader’s own date, so that a saved or offline copy says that it has aged:
 * `data-until` is hidden after its day, `data-after` appears after it. Without this script the dates themselves stand.
 */
const now = new Date()
const today = [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-')

for (const element of document.querySelectorAll<HTMLElement>('[data-until], [data-after]')) {
  const { until, after } = element.dataset
  element.hidden = (until !== undefined && today > until) || (after !== undefined && today <= after)
}

export {}
