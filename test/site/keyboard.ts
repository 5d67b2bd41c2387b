import type { Page } from 'playwright-core'

interface Wanted {
  /** Selector of the part of the page that it stands in. */
  readonly in?: string
  /** Its words, or its label. */
  readonly text: string | RegExp
}

/** More presses than any page needs from its top to its end. */
const MOST = 600

interface Focused {
  readonly words: string
  readonly inside: boolean
  readonly nowhere: boolean
  /** Whether the reader can see which element has the focus. */
  readonly seen: boolean
}

/**
 * Presses Tab until the element that is wanted has the focus.
 * @throws when the focus gets lost, cannot be seen on any element on the way, or never comes there
 */
export async function tabTo(page: Page, wanted: Wanted): Promise<void> {
  for (let press = 0; press < MOST; press += 1) {
    await page.keyboard.press('Tab')
    const focused = await focusedElement(page, wanted.in ?? 'body')
    if (focused.nowhere) throw new Error(`The focus was lost before “${wanted.text}”, after ${press + 1} presses of Tab.`)
    if (!focused.seen) throw new Error(`Nobody sees that “${focused.words}” has the focus.`)
    if (focused.inside && (typeof wanted.text === 'string' ? focused.words === wanted.text : wanted.text.test(focused.words))) return
  }
  throw new Error(`${MOST} presses of Tab do not lead to “${wanted.text}”.`)
}

/** What has the focus, whether it stands in `part`, and whether that can be seen: an outline, a shadow, or another look than without. */
export function focusedElement(page: Page, part = 'body'): Promise<Focused> {
  return page.evaluate((selector) => {
    const element = document.activeElement
    if (!(element instanceof HTMLElement || element instanceof SVGElement) || element === document.body)
      return { words: '', inside: false, nowhere: true, seen: false }
    const marked = ({ outlineStyle, outlineWidth, outlineColor, boxShadow }: CSSStyleDeclaration) =>
      boxShadow !== 'none' || (outlineStyle !== 'none' && Number.parseFloat(outlineWidth) >= 2 && !/rgba\(.*, 0\)|transparent/.test(outlineColor))
    const { width, height } = element.getBoundingClientRect()
    const field = element instanceof HTMLInputElement || element instanceof HTMLSelectElement ? element.labels?.[0] : undefined
    const label = field?.textContent ?? ''
    // A box to tick is drawn by its label, over the real one.
    const shown = marked(getComputedStyle(element)) || (field !== undefined && marked(getComputedStyle(field, '::before')))
    return {
      words: (label || (element instanceof HTMLElement && element.innerText) || element.textContent || '').replace(/\s+/g, ' ').trim(),
      inside: element.closest(selector) !== null,
      nowhere: false,
      seen: shown && width > 1 && height > 1,
    }
  }, part)
}
