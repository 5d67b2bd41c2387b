import type { BrowserContext, Page } from 'playwright-core'

/** What tests listen for. */
const HEARD = ['request', 'response', 'console', 'pageerror']

/**
 * Lends the pages of one reader to one test at a time, as many as are wanted at once. A page that has shown the site before has its
 * scripts compiled and its process running, and is judged in two thirds of the time of a new one. What a test set of the screen is
 * put back for the next; a page on which a test failed is not lent again.
 */
export function keepTabs(reader: () => BrowserContext): (use: (page: Page) => Promise<void>) => Promise<void> {
  const free: Page[] = []
  return async (use) => {
    const page = free.pop() ?? (await reader().newPage())
    await use(page)
    for (const event of HEARD) page.removeAllListeners(event)
    await page.goto('about:blank')
    await page.emulateMedia({ media: null, colorScheme: 'light', forcedColors: 'none', reducedMotion: 'no-preference' })
    free.push(page)
  }
}
