import type { BrowserContext, Page } from 'playwright-core'

const FOREIGN = 'http://127.0.0.2'
const IMAGE = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>'

/** What of a page's own policy is left to protect it; `none` takes the policy out of the page too. */
type Kept = 'policy of the page' | 'none'

/**
 * Serves the site to a reader as a server would that says nothing of its own about content, and another origin that answers
 * anyone: only what stands in the page is in the way of what is put into it.
 */
export async function serveUnprotected(reader: BrowserContext, origin: string, kept: Kept): Promise<void> {
  await reader.route(`${origin}/**`, async (route) => {
    const response = await route.fetch()
    const { 'content-security-policy': _own, ...headers } = response.headers()
    if (kept === 'none')
      await route.fulfill({ response, headers, body: (await response.text()).replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '') })
    else await route.fulfill({ response, headers })
  })
  await reader.route(`${FOREIGN}/**`, (route) => route.fulfill({ contentType: 'image/svg+xml', headers: { 'access-control-allow-origin': '*' }, body: IMAGE }))
}

/** Puts scripts, a handler, a style and requests elsewhere into the page that is open, and says which of them worked. */
export function intrude(page: Page): Promise<string[]> {
  return page.evaluate(async (foreign) => {
    const worked = Object.assign(window, { worked: [] as string[] }).worked
    const put = <T extends keyof HTMLElementTagNameMap>(name: T, fields: Partial<HTMLElementTagNameMap[T]>): HTMLElementTagNameMap[T] => {
      const element = Object.assign(document.createElement(name), fields)
      document.body.append(element)
      return element
    }
    const whenLoaded = (element: HTMLElement): Promise<boolean> =>
      new Promise((resolve) => {
        element.onload = () => resolve(true)
        element.onerror = () => resolve(false)
      })
    put('script', { textContent: 'worked.push("script in the page")' })
    await whenLoaded(put('script', { src: 'data:text/javascript,worked.push("script in an address")' }))
    const button = put('button', {})
    button.setAttribute('onclick', 'worked.push("handler")')
    button.click()
    put('style', { textContent: '#main { margin-top: 77px }' })
    const main = document.getElementById('main')
    if (main !== null && getComputedStyle(main).marginTop === '77px') worked.push('style')
    if (await whenLoaded(put('img', { src: `${foreign}/image` }))) worked.push('image from elsewhere')
    const answered = await fetch(`${foreign}/`).then(
      () => true,
      () => false,
    )
    if (answered) worked.push('request elsewhere')
    return worked
  }, FOREIGN)
}
