import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { extractForRole } from '#engine'
import { tabTo } from './keyboard.ts'
import { KINDS } from './kinds.ts'
import { packed, readPdf } from './pdf-text.ts'
import { newReader } from './shared-browser.ts'
import { shown } from './shown-edition.ts'

const origin = inject('siteAddress')
const banner = shown.config.notice?.banner ?? ''

let reader: BrowserContext
beforeAll(async () => {
  reader = await newReader()
})
afterAll(() => reader.close())

/** The words that stand in the page for its reader, one space between them. */
const seenWords = async (page: Page): Promise<string> => (await page.locator('main').innerText()).replace(/\s+/g, ' ').trim().toLowerCase()

describe('forced colours, reduced motion, 400 % zoom and print', () => {
  test.concurrent.for(KINDS)('leave $name, $address whole', async ({ address, says, settled }, { expect }) => {
    const page = await reader.newPage()
    await page.goto(origin + address)
    await settled?.(page)
    const words = await seenWords(page)

    await page.emulateMedia({ forcedColors: 'active' })
    expect(await seenWords(page), 'forced colours').toBe(words)
    await page.emulateMedia({ forcedColors: 'none', reducedMotion: 'reduce' })
    expect(await seenWords(page), 'reduced motion').toBe(words)
    expect(await page.evaluate(() => document.getAnimations().length), 'things that move').toBe(0)
    expect(await page.evaluate(() => getComputedStyle(document.documentElement).scrollBehavior)).toBe('auto')
    await page.setViewportSize({ width: 320, height: 256 })
    expect(await seenWords(page), '400 % zoom').toBe(words)
    await page.setViewportSize({ width: 1280, height: 900 })

    await page.emulateMedia({ media: 'print', reducedMotion: 'no-preference' })
    expect(await page.getByText(banner).first().isVisible(), 'notice in print').toBe(true)
    expect(await page.locator('main').innerText(), 'print').toContain(says)
    const blocks = page.locator('main :is(.block, .extract-line, .duty-row, h1, h2, td)')
    const lost = await blocks.evaluateAll((all) =>
      all
        .filter((block) => !block.closest('[hidden], details:not([open]), .cite, .search, .comment-strip, nav, .sides') && !block.checkVisibility())
        .map((block) => block.textContent?.slice(0, 60)),
    )
    expect(lost, 'blocks that do not print').toEqual([])
    await page.close()
  })

  test('the focus is seen in forced colours', async () => {
    const page = await reader.newPage()
    await page.emulateMedia({ forcedColors: 'active' })
    for (const address of ['/', '/licence/breach/', '/search/']) {
      await page.goto(origin + address)
      await tabTo(page, { in: 'footer', text: 'About this site' })
    }
    await page.close()
  })
})

test('an extract prints with its notice, edition, digest and every duty', async () => {
  const extract = extractForRole(shown, 'nm-officer', { toolVersion: '0' })
  const page = await reader.newPage()
  await page.goto(`${origin}/roles/nm-officer/`)
  const { pages, letters } = readPdf(await page.pdf({ preferCSSPageSize: true }))
  await page.close()
  const { edition, digest, parts } = extract
  expect(pages).toBeGreaterThan(1)
  const wanted = [
    `Edition ${edition.number}`,
    edition.title,
    digest.slice(0, 16),
    edition.digest.slice(0, 16),
    extract.address,
    ...parts.flatMap(({ duties }) => duties.flatMap(({ id, sentence }) => [id, sentence])),
  ]
  expect(wanted.filter((words) => !letters.includes(packed(words)))).toEqual([])
  // The margin of every sheet says what it is, besides the banner at the head of the first.
  const stands = (words: string) => letters.split(packed(words)).length - 1
  expect(stands(banner)).toBeGreaterThanOrEqual(pages)
  expect(stands(`of ${pages}`)).toBeGreaterThanOrEqual(pages)
})
