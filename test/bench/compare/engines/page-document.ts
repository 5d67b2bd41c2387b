import { JSDOM } from 'jsdom'

const { window } = new JSDOM('')

/** The document of all DOM nodes of the bench. */
export const pageDocument: Document = window.document

/** Page content in an element of its own. */
export function pageElement(html: string): HTMLElement {
  const page = pageDocument.createElement('div')
  page.innerHTML = html
  return page
}
