import type { Tip } from './toggletip.ts'

/** Browsers without popovers get no notes, and keep their links. */
export const HAS_TIPS = 'popover' in HTMLElement.prototype

/** Makes a link or a button open a note. What shows notes is fetched when the first is asked for; if it cannot be, a link does what links do. */
export function giveTip(trigger: HTMLElement, tip: Tip): void {
  trigger.setAttribute('aria-expanded', 'false')
  trigger.addEventListener('click', (event) => {
    // So does it with a modifier key.
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return
    event.preventDefault()
    import('./toggletip.ts').then(
      ({ toggleTip }) => toggleTip(trigger, tip),
      () => {
        if (tip.href !== undefined) location.assign(tip.href)
      },
    )
  })
}
