import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import type { BrowserContext, Page } from 'playwright-core'
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest'
import { comparison as comparisonSchema } from '#schemas'
import { accessibilityFaults } from './accessibility-faults.ts'
import { htmlFaults } from './html-faults.ts'
import { packed, readPdf } from './pdf-text.ts'
import { newReader } from './shared-browser.ts'

const origin = inject('siteAddress')
const folder = inject('siteFolder')

const PAIR = '/compare/1.0..2.0/'
/** A section that moved, with edits, new duties and a heading of its own changed. */
const MOVED = `${PAIR}mappa/permissions/`
/** Sections of one table made from the registers, of blocks that moved, and one that was withdrawn. */
const TABLE = `${PAIR}annexes/duty-index/`
const BLOCKS_MOVED = `${PAIR}about/consultation/`
const WITHDRAWN = `${PAIR}training/pilot/`
const VIEWS = ['redline', 'sides', 'clean'] as const

/** Bytes of HTML, styles and scripts of a page that a reader transfers at most. */
const MOST_BYTES = 30_000

let reader: BrowserContext
let page: Page
beforeAll(async () => {
  reader = await newReader()
  page = await reader.newPage()
})
afterAll(() => reader.close())

const choose = (view: (typeof VIEWS)[number]) => page.locator(`#view-${view}`).check()
const seen = (selector: string) => page.locator(selector).evaluateAll((all) => all.filter((element) => element.checkVisibility()).length)
const wordsOf = async (selector: string, from = page) => (await from.locator(selector).innerText()).replace(/\s+/g, ' ').trim()

describe('a redline', () => {
  test('shows what was removed and added, each by more than colour, and says where it starts and ends', async () => {
    await page.goto(origin + MOVED)
    const mark = (selector: string) => page.locator(`.redline ${selector}`).first()
    expect(await mark('ins').evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('underline')
    expect(await mark('del').evaluate((element) => getComputedStyle(element).textDecorationLine)).toBe('line-through')
    expect(await mark('del').textContent()).toMatch(/^start of deletion .+ end of deletion$/)
    expect(await mark('ins').textContent()).toMatch(/^start of insertion .+ end of insertion$/)
    expect(await wordsOf('main')).toContain('It was 9.5 Requests for travel and events')
  })

  test('in the clean view reads as the section does', async () => {
    const other = await reader.newPage()
    for (const section of ['mappa/permissions/', 'licence/breach/', 'about/consultation/']) {
      await page.goto(origin + PAIR + section)
      await choose('clean')
      await other.goto(`${origin}/${section}`)
      expect(await wordsOf('.redline'), section).toBe(await wordsOf('.section-page__body > .prose', other))
    }
    await other.close()
    await choose('redline')
  })

  test('side by side has was and now in each changed row, and numbers of both editions', async () => {
    await page.goto(origin + MOVED)
    await choose('sides')
    expect([await seen('.redline'), await seen('.sides')]).toEqual([0, 1])
    const row = page.locator('.sides__row').filter({ hasText: 'refer any request to travel' })
    const cells = await row.locator('.sides__cell').allInnerTexts()
    expect(cells[0]).toMatch(/9\.5\.\d+[\s\S]*should[\s\S]*refer any request/)
    expect(cells[1]).toMatch(/11\.9\.4[\s\S]*must[\s\S]*refer any request/)
    expect(await page.locator('.sides [id]').count()).toBe(0)
    await choose('redline')
  })

  test('keeps the chosen view on the device', async () => {
    await page.goto(origin + MOVED)
    await choose('clean')
    await page.goto(`${origin}${PAIR}licence/breach/`)
    expect(await page.locator('#view-clean').isChecked()).toBe(true)
    await choose('redline')
  })

  test('shows a place that is linked to whatever the view, and what is gone has a place', async () => {
    await page.goto(origin + MOVED)
    await choose('sides')
    await page.goto(`${origin}${MOVED}?from=a-message#lic-event-refer`)
    expect(await page.locator('#lic-event-refer').isVisible()).toBe(true)
    await page.goto(`${origin}${PAIR}#withdrawn-duties`)
    await page.locator('section[aria-labelledby="withdrawn-duties"] .change__place a').first().click()
    await page.waitForURL(/#was-/)
    expect(await page.locator(`[id="${new URL(page.url()).hash.slice(1)}"]`).isVisible()).toBe(true)
  })

  test('links both ends of a move', async () => {
    await page.goto(origin + BLOCKS_MOVED)
    const ends = page.locator('.redline .diff-link a')
    const hrefs = await ends.evaluateAll((links) => links.map((link) => [link.id, link.getAttribute('href')?.slice(1) ?? '']))
    expect(hrefs.length).toBeGreaterThan(1)
    for (const [id, other] of hrefs) expect(hrefs).toContainEqual([other, id])
  })
})

describe('from change to change', () => {
  const focused = () => page.evaluate(() => document.activeElement?.hasAttribute('data-change') === true && document.activeElement.checkVisibility())

  test.each(VIEWS)('with the keys n and p in the view %s', async (view) => {
    await page.goto(origin + MOVED)
    await choose(view)
    await page.locator('h1').click()
    const all = await page.locator('[data-change]').evaluateAll((changes) => changes.filter((change) => change.getClientRects().length > 0).length)
    expect(all).toBeGreaterThan(4)
    const said: string[] = []
    for (const key of ['n', 'n', 'p', 'p']) {
      await page.keyboard.press(key)
      expect(await focused()).toBe(true)
      said.push(await wordsOf('.steps__status'))
    }
    expect(said).toEqual([1, 2, 1, all].map((place) => `Change ${place} of ${all}`))
    await choose('redline')
  })

  test('with buttons; the keys can be switched off, and stay off', async () => {
    await page.goto(origin + MOVED)
    await page.locator('#step-keys').uncheck()
    await page.reload()
    await page.keyboard.press('n')
    expect(await focused()).toBe(false)
    await page.getByRole('button', { name: 'Next change' }).click()
    expect(await focused()).toBe(true)
    await page.locator('#step-keys').check()
  })

  test('without JavaScript by a list of links, and the views can be chosen by the keyboard', async () => {
    const plain = await newReader({ javaScriptEnabled: false })
    const bare = await plain.newPage()
    await bare.goto(origin + MOVED)
    expect(await bare.locator('.steps').isVisible()).toBe(false)
    await bare.locator('#view-redline').focus()
    await bare.keyboard.press('ArrowRight')
    expect([await bare.locator('.sides').isVisible(), await bare.locator('.redline').isVisible()]).toEqual([true, false])
    await bare.keyboard.press('ArrowRight')
    expect(await bare.locator('.redline del').first().isVisible()).toBe(false)
    await bare.keyboard.press('ArrowRight')
    expect(await bare.locator('.redline del').first().isVisible()).toBe(true)
    await bare.locator('.change-list summary').click()
    const links = bare.locator('.change-list a')
    expect(await links.count()).toBe(await bare.locator('.redline [data-change]').count())
    await links.last().click()
    expect(await bare.evaluate(() => document.querySelector(':target')?.hasAttribute('data-change'))).toBe(true)
    await plain.close()
  })
})

test('print has the redline, whatever the screen shows, and names the comparison in its margins', async () => {
  await page.goto(origin + MOVED)
  await choose('sides')
  const { letters } = readPdf(await page.pdf({ preferCSSPageSize: true }))
  await page.emulateMedia({ media: 'print' })
  expect([await page.locator('.redline').isVisible(), await page.locator('.sides').isVisible(), await page.locator('.compare-tools').isVisible()]).toEqual([
    true,
    false,
    false,
  ])
  await page.emulateMedia({ media: 'screen' })
  await choose('redline')
  expect(letters).toContain(packed('Changes from edition 1.0 to edition 2.0'))
  expect(letters).toContain(packed('best informed after discussion'))
})

describe.each([MOVED, TABLE, BLOCKS_MOVED, WITHDRAWN])('%s', (address) => {
  test.each(VIEWS)('in the view %s has no fault in any mode or width', async (view) => {
    const faults: string[] = []
    await page.goto(origin + address)
    await choose(view)
    await page.evaluate(() => document.querySelector('details')?.setAttribute('open', ''))
    faults.push(...(await htmlFaults(await page.content(), 'standing')))
    for (const [width, colorScheme, forcedColors] of [
      [1280, 'light', 'none'],
      [360, 'dark', 'none'],
      [360, 'light', 'active'],
    ] as const) {
      await page.setViewportSize({ width, height: 800 })
      await page.emulateMedia({ colorScheme, forcedColors })
      faults.push(...(await accessibilityFaults(page)).map((fault) => `${width} px, ${colorScheme}: ${fault}`))
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none' })
    for (const width of [360, 320]) {
      await page.setViewportSize({ width, height: 800 })
      const needed = await page.evaluate(() => document.documentElement.scrollWidth)
      if (needed > width) faults.push(`needs ${needed} px of ${width}`)
    }
    await page.setViewportSize({ width: 1280, height: 900 })
    await choose('redline')
    expect(faults).toEqual([])
  })
})

describe('the pages of a comparison of two published editions', () => {
  const place = join(folder, 'compare/1.0..2.0')
  const pages = readdirSync(place, { recursive: true })
    .map(String)
    .filter((path) => path.endsWith('index.html'))
    .map((path) => ({ path, html: readFileSync(join(place, path), 'utf8') }))

  test('never speak of a draft that may change', () => {
    expect(pages.length).toBeGreaterThan(80)
    expect(pages.filter(({ html }) => /draft of edition|"\/draft\/|\.\.draft/i.test(html)).map(({ path }) => path)).toEqual([])
  })

  test('have every id once, and every place that they link to in themselves', () => {
    const faults = pages.flatMap(({ path, html }) => {
      const ids = [...html.matchAll(/\sid="([^"]+)"/g)].map(([, id]) => id)
      const known = new Set(ids)
      const wanted = [...html.matchAll(/\shref="#([^"]+)"/g)].map(([, id]) => id)
      return [...(known.size === ids.length ? [] : [`${path}: an id stands twice`]), ...wanted.filter((id) => !known.has(id)).map((id) => `${path}: no #${id}`)]
    })
    expect(faults).toEqual([])
  })

  test('are light', () => {
    const sizes = new Map<string, number>()
    const sizeOf = (file: string) => {
      const known = sizes.get(file) ?? gzipSync(readFileSync(join(folder, file)), { level: 9 }).length
      sizes.set(file, known)
      return known
    }
    const heavy = pages.flatMap(({ path, html }) => {
      const files = new Set([...html.matchAll(/(?:href|src)="(\/_astro\/[^"]+)"/g)].map(([, file]) => file ?? ''))
      const bytes = gzipSync(html, { level: 9 }).length + [...files].reduce((sum, file) => sum + sizeOf(file), 0)
      return bytes > MOST_BYTES ? [`${path}: ${bytes}`] : []
    })
    expect(heavy).toEqual([])
  })

  test('stand beside the comparison as data, in the published shape', () => {
    const data = comparisonSchema.parse(JSON.parse(readFileSync(join(place, 'comparison.json'), 'utf8')))
    const shown = data.sections.filter(({ status, generatedOnly }) => status !== 'unchanged' || generatedOnly)
    expect(shown.filter(({ id }) => !pages.some(({ path }) => path === `${id.replace('.', '/')}/index.html`))).toEqual([])
    const rows = readFileSync(join(place, 'comparison.csv'), 'utf8').split('\r\n')
    expect(rows.length - 2).toBe(data.duties.length)
    expect(readFileSync(join(place, 'comparison.md'), 'utf8')).toContain('# ')
    expect(readFileSync(join(folder, 'schemas/comparison.json'), 'utf8')).toContain('strengthened')
  })
})

test('the summary says of every duty that asks more who, what becomes what, and where', async () => {
  await page.goto(origin + PAIR)
  const { duties } = comparisonSchema.parse(JSON.parse(readFileSync(join(folder, 'compare/1.0..2.0/comparison.json'), 'utf8')))
  const wanted = duties.filter(({ status, effect }) => status === 'changed' && effect === 'strengthened')
  const items = await page.locator('section[aria-labelledby="asks-more"] .changes > .change').allInnerTexts()
  expect(items.length).toBe(wanted.length)
  for (const [index, { new: fresh, changes }] of wanted.entries()) {
    const item = items[index]?.replace(/\s+/g, ' ')
    expect(item).toContain(fresh?.sentence)
    for (const { words } of changes) expect(item).toContain(words.replace(/\s+/g, ' '))
    expect(item).toContain(fresh?.section.title)
  }
})

test('a post reads what changes for it, and plainly when nothing does', async () => {
  await page.goto(`${origin}${PAIR}roles/`)
  const still = page.locator('h2:has-text("Nothing changes") + ul a').first()
  await still.click()
  expect(await wordsOf('main .nothing')).toMatch(/^Nothing changes for: /)
  await page.goto(`${origin}${PAIR}roles/nm-officer/`)
  expect(await page.locator('#begins, #differs').count()).toBe(2)
  expect(await page.locator('.was-now').first().innerText()).toMatch(/Was[\s\S]+should[\s\S]+Now[\s\S]+must/)
})
