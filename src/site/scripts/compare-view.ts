/**
 * On the redline of a section: keeps on this device how the reader likes it shown, and leads from change to change with two buttons or
 * the keys n and p, which can be switched off. A change gets the focus, and “Change 3 of 12” is said. Without this script the view can
 * still be chosen, and the list of changes has a link to each.
 */
const compare = document.querySelector<HTMLElement>('.compare')
const steps = compare?.querySelector<HTMLElement>('.steps')
const status = compare?.querySelector<HTMLElement>('.steps__status')
const views = [...(compare?.querySelectorAll<HTMLInputElement>('input[name="view"]') ?? [])]
const hideRenames = document.querySelector<HTMLInputElement>('#hide-renames')
const keys = document.querySelector<HTMLInputElement>('#step-keys')

/** What a reader chose before. Where nothing can be kept, nothing is. */
function recall(name: string): string | null {
  try {
    return localStorage.getItem(name)
  } catch {
    return null
  }
}

function keep(name: string, value: string): void {
  try {
    localStorage.setItem(name, value)
  } catch {
    // Storage is switched off: the choice holds for this page.
  }
}

for (const view of views) {
  if (view.value === recall('compare-view')) view.checked = true
  view.addEventListener('change', () => {
    keep('compare-view', view.value)
    if (status) status.textContent = ''
  })
}
for (const [box, name] of [
  [hideRenames, 'compare-hide-renames'],
  [keys, 'compare-keys'],
] as const) {
  const kept = recall(name)
  if (box && kept !== null) box.checked = kept === 'yes'
  box?.addEventListener('change', () => keep(name, box.checked ? 'yes' : 'no'))
}

const isSeen = (element: HTMLElement): boolean => element.getClientRects().length > 0

/** A link to a place that the chosen view does not show leads to the redline. */
function showTarget(): void {
  const target = document.getElementById(decodeURIComponent(location.hash.slice(1)))
  const redline = views.find(({ value }) => value === 'redline')
  if (!target?.closest('.redline') || isSeen(target) || !redline) return
  redline.checked = true
  target.scrollIntoView()
}
showTarget()
addEventListener('hashchange', showTarget)

/** The changes that the chosen view shows, in the order of the page. */
function changesInSight(): HTMLElement[] {
  const all = [...(compare?.querySelectorAll<HTMLElement>('[data-change]') ?? [])].filter(isSeen)
  return hideRenames?.checked ? all.filter((change) => !('changeRename' in change.dataset)) : all
}

/** Where the reader is: the change that has the focus, or else what stands at the top of the window. */
function nextPlace(changes: readonly HTMLElement[], step: number): number {
  const at = changes.indexOf(document.activeElement as HTMLElement)
  const current = changes.findIndex((change) => change.hasAttribute('data-current'))
  const from = at === -1 ? current : at
  if (from !== -1) return (from + step + changes.length) % changes.length
  const below = changes.findIndex((change) => change.getBoundingClientRect().top > 0)
  if (step > 0) return below === -1 ? 0 : below
  return ((below === -1 ? changes.length : below) - 1 + changes.length) % changes.length
}

function go(step: number): void {
  const changes = changesInSight()
  const place = nextPlace(changes, step)
  const change = changes[place]
  if (status) status.textContent = change ? `Change ${place + 1} of ${changes.length}` : 'No change to see in this view'
  if (!change) return
  compare?.querySelector('[data-current]')?.removeAttribute('data-current')
  change.dataset['current'] = ''
  change.tabIndex = -1
  change.focus({ preventScroll: true })
  change.scrollIntoView({ block: 'center', behavior: matchMedia('(prefers-reduced-motion: reduce)').matches ? 'auto' : 'smooth' })
}

if (steps) {
  steps.hidden = false
  for (const button of steps.querySelectorAll<HTMLButtonElement>('[data-step]')) button.addEventListener('click', () => go(Number(button.dataset['step'])))
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.closest('input:not([type="radio"], [type="checkbox"]), textarea, select, [contenteditable]')
    if (!keys?.checked || isTyping || event.ctrlKey || event.altKey || event.metaKey || event.shiftKey) return
    if (event.key === 'n') go(1)
    if (event.key === 'p') go(-1)
  })
}

export {}
