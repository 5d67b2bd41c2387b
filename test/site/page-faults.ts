import type { Page, Response } from 'playwright-core'
import { accessibilityFaults } from './accessibility-faults.ts'
import { htmlFaults } from './html-faults.ts'

/** What is wrong with a page as it stands: WCAG 2.2 AA in light and dark, what folds being open; its HTML; and whether it fits into 320 pixels. */
export async function pageFaults(page: Page, served?: Response | null): Promise<string[]> {
  const faults = await htmlFaults((await served?.text()) ?? (await page.content()), 'standing')
  const folded = await page.evaluate(() => {
    const closed = [...document.querySelectorAll('details')].filter(({ open }) => !open)
    for (const details of closed) details.open = true
    return closed.length
  })
  faults.push(...(await accessibilityFaults(page)))
  await page.emulateMedia({ colorScheme: 'dark' })
  faults.push(...(await accessibilityFaults(page, 'colours')))
  await page.emulateMedia({ colorScheme: 'light' })
  const before = page.viewportSize() ?? { width: 1280, height: 900 }
  await page.setViewportSize({ width: 320, height: 900 })
  const needed = await page.evaluate(() => document.documentElement.scrollWidth)
  if (needed > 320) faults.push(`needs ${needed} px of 320`)
  await page.setViewportSize(before)
  if (folded > 0)
    await page.evaluate(() => {
      for (const details of document.querySelectorAll('details')) details.open = false
    })
  return faults
}
