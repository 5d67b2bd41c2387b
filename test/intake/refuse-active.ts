import { JSDOM } from 'jsdom'
import { expect } from 'vitest'

/** Words that would act on a page which did not take them for words. */
export const XSS = [
  `<script>alert(1)</script>`,
  `"><img src=x onerror=alert(1)>`,
  `</textarea><svg onload=alert(1)>`,
  `' autofocus onfocus=alert(1) x='`,
  '{{constructor.constructor("alert(1)")()}}',
  'javascript:alert(1)',
]

/** Nothing in a page that was not put there by us: no script, no handler, no foreign element or address. */
export function refuseActive(text: string): void {
  const { document } = new JSDOM(text).window
  expect(document.querySelectorAll('script, img, svg, iframe, object, embed, style, base').length).toBe(0)
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes) {
      // What went wrong takes the focus by itself; nothing that people send has its class.
      if (name !== 'autofocus' || element.className !== 'faults') expect(name).not.toMatch(/^on|^style$|^autofocus$/)
      if (name === 'href' || name === 'action' || name === 'src') expect(value).toMatch(/^(?:\/|#|\?)/)
    }
  }
}
