import type { BrowserContext, BrowserContextOptions, Page } from 'playwright-core'
import { afterAll, afterEach, beforeAll, beforeEach, expect, inject } from 'vitest'
import { newReader } from './shared-browser.ts'
import { watchPage } from './watch-page.ts'

/**
 * Gives each test of the file, or of the group it is called in, a fresh page of one reader, who remembers nothing from the test
 * before. After the test, the page must have done nothing that a page should never do.
 */
export function freshPages(give: (page: Page) => void, options: BrowserContextOptions = {}): void {
  let reader: BrowserContext
  let page: Page
  let faults: string[]
  beforeAll(async () => {
    reader = await newReader(options)
  })
  beforeEach(async () => {
    page = await reader.newPage()
    faults = watchPage(page, { origin: inject('siteAddress') })
    give(page)
  })
  afterEach(async () => {
    await page.evaluate(() => localStorage.clear()).catch(() => {})
    await page.close()
    expect(faults).toEqual([])
  })
  afterAll(() => reader.close())
}
