import type { Page } from 'playwright-core'

/**
 * Collects what a page should never do: ask another origin for anything, write errors or warnings to the console (a breach of
 * its content policy is one), fail in a script, or ask its own site for what is not there. `expected` is the status of the page itself.
 */
export function watchPage(page: Page, { origin, expected = 200 }: { readonly origin: string; readonly expected?: number | undefined }): string[] {
  const faults: string[] = []
  page.on('request', (request) => {
    const { protocol, origin: asked } = new URL(request.url())
    if (asked !== origin && protocol !== 'data:' && protocol !== 'blob:') faults.push(`request to ${request.url()}`)
  })
  page.on('response', (response) => {
    const fine = response.request().isNavigationRequest() ? response.status() === expected : response.ok() || response.status() === 304
    if (!fine) faults.push(`${response.status()} for ${response.url()}`)
  })
  page.on('console', (message) => {
    const asExpected = expected !== 200 && message.text().includes(`status of ${expected}`)
    // What the tests themselves keep from happening.
    const isOurs = message.text().includes('Service Worker registration blocked')
    if (['error', 'warning'].includes(message.type()) && !asExpected && !isOurs) faults.push(`console: ${message.text()}`)
  })
  page.on('pageerror', (error) => faults.push(`script: ${error.message}`))
  return faults
}
